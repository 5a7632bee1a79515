package lv.saimnieks.servicelevel.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.platform.Role;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.review.ReviewFigures.Beside;
import lv.saimnieks.servicelevel.review.ReviewFigures.Count;
import lv.saimnieks.servicelevel.review.ReviewFigures.Line;
import lv.saimnieks.servicelevel.review.ReviewFigures.Misfit;
import lv.saimnieks.servicelevel.review.ReviewFigures.Paper;
import lv.saimnieks.servicelevel.term.Actuals;
import lv.saimnieks.servicelevel.term.Actuals.Actual;
import lv.saimnieks.servicelevel.term.Agreed;
import lv.saimnieks.servicelevel.term.Alignment;
import lv.saimnieks.servicelevel.term.Coverage;
import lv.saimnieks.servicelevel.term.Document;
import lv.saimnieks.servicelevel.term.DocumentKind;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.ThreeWay;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the levels of a quarter were kept, and gathers what fits or does not, as it stands now. */
@Component
@Transactional(readOnly = true)
public class ReviewCounts {

    private static final String ENDED = " and r.period_to between ? and ? ";

    private final Terms terms;
    private final Actuals actuals;
    private final Coverage coverage;
    private final Alignment alignment;
    private final ThreeWay threeWay;
    private final Documents documents;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewCounts(
            Terms terms,
            Actuals actuals,
            Coverage coverage,
            Alignment alignment,
            ThreeWay threeWay,
            Documents documents,
            Catalogue catalogue,
            JdbcClient jdbc,
            Clock clock) {
        this.terms = terms;
        this.actuals = actuals;
        this.coverage = coverage;
        this.alignment = alignment;
        this.threeWay = threeWay;
        this.documents = documents;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of a quarter. */
    public ReviewFigures of(ReportPeriod quarter) {
        List<Term> inForce = terms.all(terms.today());
        List<Document> agreements = papers(DocumentKind.AGREEMENT);
        return new ReviewFigures(
                clock.instant(),
                counts(inForce, quarter),
                troubled(quarter),
                coverage.without(terms.today()).stream()
                        .map(Item::code)
                        .limit(ReviewFigures.MOST)
                        .toList(),
                alignment.broken().stream()
                        .limit(ReviewFigures.MOST)
                        .map(f -> new Misfit(f.term().code(), f.term().content().itemCode(), f.sentence()))
                        .toList(),
                agreed(),
                received(inForce),
                papers(DocumentKind.PRINCIPLES, DocumentKind.AGREEMENT_FORM).stream()
                        .map(ReviewCounts::paper)
                        .toList(),
                agreements.size(),
                agreements.stream().filter(d -> d.formId() != null).count());
    }

    private List<Count> counts(List<Term> inForce, ReportPeriod quarter) {
        record Found(TargetKind kind, State state, long count) {}
        Map<TargetKind, Map<State, Long>> found = jdbc
                .sql("""
                        select t.target_kind as kind, r.state, count(*) as count from level_result r
                          join service_level_term t on t.id = r.term_id
                         where r.state is not null""" + ENDED + " group by t.target_kind, r.state")
                .params(first(quarter), last(quarter))
                .query(Found.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::kind, Collectors.toMap(Found::state, Found::count)));
        return Arrays.stream(TargetKind.values())
                .map(kind -> count(
                        kind,
                        inForce.stream()
                                .filter(t -> t.content().targetKind() == kind)
                                .count(),
                        found.getOrDefault(kind, Map.of())))
                .toList();
    }

    private static Count count(TargetKind kind, long inForce, Map<State, Long> found) {
        Function<State, Long> of = state -> found.getOrDefault(state, 0L);
        long met = of.apply(State.MET);
        long atRisk = of.apply(State.AT_RISK);
        long breached = of.apply(State.BREACHED);
        long missing = of.apply(State.MISSING);
        long all = found.values().stream().mapToLong(n -> n).sum();
        return new Count(kind, inForce, met, atRisk, breached, missing, all - met - atRisk - breached - missing);
    }

    private List<Line> troubled(ReportPeriod quarter) {
        return jdbc.sql("""
                        select r.*, t.item_code, t.indicator, t.unit, t.comparator, t.target from level_result r
                          join service_level_term t on t.id = r.term_id
                         where r.state in ('BREACHED', 'MISSING', 'INCOMPLETE', 'UNCOMPUTABLE')""" + ENDED + """
                         order by case r.severity when 'CRITICAL' then 0 when 'MAJOR' then 1 when 'MODERATE' then 2
                             when 'MINOR' then 3 else 4 end, r.term_code, r.period_from limit ?""")
                .params(first(quarter), last(quarter), ReviewFigures.MOST)
                .query((row, i) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Unit unit = Unit.valueOf(row.getString("unit"));
        Comparison comparison = Comparison.valueOf(row.getString("comparator"));
        BigDecimal target = row.getBigDecimal("target").stripTrailingZeros();
        String severity = row.getString("severity");
        return new Line(
                row.getString("term_code"),
                row.getString("item_code"),
                row.getString("indicator"),
                comparison.sign() + "\u00a0" + unit.shown(target),
                Term.days(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                Figures.value(row.getBigDecimal("amount"), unit, comparison),
                State.valueOf(row.getString("state")),
                severity == null ? null : Severity.valueOf(severity));
    }

    private static LocalDate first(ReportPeriod quarter) {
        return quarter.first().atDay(1);
    }

    private static LocalDate last(ReportPeriod quarter) {
        return first(quarter).plusMonths(quarter.length()).minusDays(1);
    }

    private List<Beside> agreed() {
        String standard = "";
        List<Beside> agreed = new ArrayList<>();
        for (ThreeWay.Line line : threeWay.all()) {
            if (line.agreed() == null) {
                standard = line.term().targetText();
            } else if (agreed.size() < ReviewFigures.MOST) {
                agreed.add(beside(line.term(), line.term().content().client(), standard, line.agreed(), line.value()));
            }
        }
        return agreed;
    }

    private List<Beside> received(Collection<Term> inForce) {
        List<Term> received = inForce.stream()
                .filter(t -> t.content().targetKind() == TargetKind.RECEIVED_SERVICE)
                .limit(ReviewFigures.MOST)
                .toList();
        Map<String, Actual> latest = actuals
                .latest(received.stream().map(Term::code).toList())
                .stream()
                .collect(Collectors.toMap(Actual::code, Function.identity()));
        return received.stream()
                .map(t -> {
                    Actual actual = latest.get(t.code());
                    String value = actual == null || actual.value() == null ? "" : t.actualText(actual.value());
                    return beside(t, t.content().counterparty(), "", null, value);
                })
                .toList();
    }

    private static Beside beside(Term term, String with, String standard, Agreed compared, String actual) {
        return new Beside(term.code(), term.content().itemCode(), with, term.targetText(), standard, compared, actual);
    }

    private List<Document> papers(DocumentKind... kinds) {
        LocalDate today = terms.today();
        return documents.all().stream()
                .filter(d -> Arrays.asList(kinds).contains(d.kind()))
                .filter(d -> d.validTo() == null || !d.validTo().isBefore(today))
                .toList();
    }

    private static Paper paper(Document d) {
        return new Paper(d.code(), d.title(), d.version(), d.daysText(), d.kind() == DocumentKind.AGREEMENT_FORM);
    }

    /** Terms of one side of which something is the matter, by code: what they are and why, in words. */
    public Map<String, String> toDecide(ReportPeriod quarter, Role side) {
        ReviewFigures figures = of(quarter);
        Map<String, String> found = new TreeMap<>();
        figures.broken().stream().filter(m -> on(side, m.item())).forEach(m -> found.put(m.term(), m.sentence()));
        figures.troubled().stream()
                .filter(l -> on(side, l.item()))
                .forEach(l ->
                        found.put(l.term(), l.indicator() + ", " + l.state().label() + ", " + l.period()));
        return found;
    }

    private boolean on(Role side, String item) {
        boolean service =
                catalogue.find(item).map(i -> i.kind() == ItemKind.SERVICE).orElse(true);
        return service == (side == Role.SERVICE_PORTFOLIO_MANAGER);
    }
}
