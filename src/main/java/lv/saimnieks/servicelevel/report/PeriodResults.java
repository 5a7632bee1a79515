package lv.saimnieks.servicelevel.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.measurement.Results.Brief;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of all terms in a chosen month, quarter or year (RPT-4): every result of a term's period that lies within it,
 * and the terms in force that should have one and have none, with totals by kind.
 */
@Service
@Transactional(readOnly = true)
class PeriodResults {

    /** In these there was nothing that could have been kept. */
    private static final Set<State> NOT_COUNTED = EnumSet.of(State.NO_ACTIVITY, State.EXCLUDED);

    private final Terms terms;
    private final Results results;
    private final Catalogue catalogue;
    private final TermAccess access;

    PeriodResults(Terms terms, Results results, Catalogue catalogue, TermAccess access) {
        this.terms = terms;
        this.results = results;
        this.catalogue = catalogue;
        this.access = access;
    }

    /** A version of a term and one of its results; null where it has none. */
    public record Line(Term term, String item, Brief result) {

        public String period() {
            return result == null ? "" : Term.days(result.periodFrom(), result.periodTo());
        }

        /** Empty for none. */
        public String value() {
            return result == null
                    ? ""
                    : Figures.value(
                            result.amount(),
                            term.content().unit(),
                            term.content().comparison());
        }

        public String deviation() {
            return result == null ? "" : Figures.deviation(result.state(), result.deviation());
        }
    }

    /** By kind and code, a term's earliest period first. */
    List<Line> lines(Asked asked, String user) {
        Predicate<String> readable = access.readable(user);
        ReportPeriod period = asked.period();
        LocalDate first = period.first().atDay(1);
        LocalDate last = first.plusMonths(period.length()).minusDays(1);
        Map<Long, List<Brief>> found = results.within(first, last);
        Map<String, String> names =
                catalogue.allWithRetired().stream().collect(Collectors.toMap(Item::code, Item::label));
        return terms.between(first, last).stream()
                .filter(t -> readable.test(t.content().itemCode())
                        && (asked.item() == null
                                || asked.item().equals(t.content().itemCode())))
                .sorted(Comparator.comparing(t -> t.content().targetKind()))
                .flatMap(t -> lines(t, names.get(t.content().itemCode()), found.get(t.id())))
                .filter(l -> l.result() != null || l.term().content().period().months() <= period.length())
                .toList();
    }

    private static Stream<Line> lines(Term term, String item, List<Brief> found) {
        return found == null
                ? Stream.of(new Line(term, item, null))
                : found.stream().map(r -> new Line(term, item, r));
    }

    /** How many results there are by kind and state, and the share of those kept in those that could be. */
    static ReportTable totals(List<Line> lines) {
        List<ReportTable.Line> byKind = Arrays.stream(TargetKind.values())
                .map(kind -> counted(
                        kind.label(),
                        lines.stream()
                                .filter(l -> l.term().content().targetKind() == kind)
                                .toList(),
                        false))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        if (!byKind.isEmpty()) {
            byKind.add(counted(Wording.of("cases.report.total"), lines, true));
        }
        return new ReportTable(
                "kopsavilkums",
                Wording.of("servicelevel.report.table.kopsavilkums"),
                Wording.of("servicelevel.report.kind"),
                Stream.of("met", "atRisk", "breached", "missing", "unclear", "notCounted", "notEvaluated", "kept")
                        .map(column -> Wording.of("servicelevel.report." + column))
                        .toList(),
                ReportChart.NONE,
                0,
                byKind);
    }

    /** Null where there is nothing. */
    private static ReportTable.Line counted(String label, List<Line> lines, boolean total) {
        if (lines.isEmpty()) {
            return null;
        }
        long met = count(lines, s -> s == State.MET);
        long atRisk = count(lines, s -> s == State.AT_RISK);
        return new ReportTable.Line(
                label,
                List.of(
                        ReportCell.count(met),
                        ReportCell.count(atRisk),
                        ReportCell.count(count(lines, s -> s == State.BREACHED)),
                        ReportCell.count(count(lines, s -> s == State.MISSING)),
                        ReportCell.count(count(lines, s -> s == State.INCOMPLETE || s == State.UNCOMPUTABLE)),
                        ReportCell.count(count(lines, NOT_COUNTED::contains)),
                        ReportCell.count(
                                lines.stream().filter(l -> l.result() == null).count()),
                        ReportCell.share(met + atRisk, count(lines, s -> !NOT_COUNTED.contains(s)))),
                total);
    }

    private static long count(List<Line> lines, Predicate<State> wanted) {
        return lines.stream()
                .filter(l -> l.result() != null && wanted.test(l.result().state()))
                .count();
    }

    static ReportTable table(List<Line> lines) {
        return PortfolioTable.of(
                "izpilde",
                "term kind item client target period value state severity deviation consecutive",
                lines.stream()
                        .map(l -> List.of(
                                l.term().label(),
                                l.term().content().targetKind().label(),
                                l.item(),
                                PortfolioTable.text(l.term().content().client()),
                                l.term().targetText(),
                                l.period(),
                                l.value(),
                                l.result() == null
                                        ? Wording.of("servicelevel.report.notEvaluated")
                                        : l.result().state().label(),
                                PortfolioTable.label(
                                        l.result() == null ? null : l.result().severity()),
                                l.deviation(),
                                l.result() == null
                                        ? ""
                                        : Integer.toString(l.result().consecutive()))));
    }
}
