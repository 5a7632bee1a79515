package lv.saimnieks.servicelevel.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.saimnieks.cases.RecipientVoices;
import lv.saimnieks.cases.RecipientVoices.Voice;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.TrendLine;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.servicelevel.action.OpenActions;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.measurement.Results.Brief;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Coverage;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Every service and resource with its terms in force, their last results and those before, and what its recipients say,
 * the worst first (RPT-4, PU2-17/A1, A5, B1, O1, O2). How many statements it takes does not depend on how many terms there are.
 */
@Service
@Transactional(readOnly = true)
class Portfolio {

    private static final int PERIODS = 12;
    private static final int MONTHS_OF_VOICES = 3;
    private static final int MANY_COMPLAINTS = 3;
    private static final int GOOD_SCORE = 7;
    private static final Voice SILENCE = new Voice(0, 0, 0);

    private final Terms terms;
    private final Results results;
    private final Coverage coverage;
    private final Catalogue catalogue;
    private final TermAccess access;
    private final ObjectProvider<RecipientVoices> voices;
    private final OpenActions actions;

    Portfolio(
            Terms terms,
            Results results,
            Coverage coverage,
            Catalogue catalogue,
            TermAccess access,
            ObjectProvider<RecipientVoices> voices,
            OpenActions actions) {
        this.terms = terms;
        this.results = results;
        this.coverage = coverage;
        this.catalogue = catalogue;
        this.access = access;
        this.voices = voices;
        this.actions = actions;
    }

    /** What of the portfolio is asked for; null for all. */
    record Asked(TargetKind kind, String item) {

        private boolean includes(Term term) {
            return (kind == null || kind == term.content().targetKind())
                    && (item == null || item.equals(term.content().itemCode()));
        }
    }

    /** What came of a period, in words; the value is empty for none. */
    public record Value(String period, String words, State state) {

        /** The value, else why there is none. */
        String said() {
            return words.isEmpty() ? state.label() : words;
        }
    }

    /**
     * A term and what came of it.
     *
     * @param last null where nothing was evaluated yet
     * @param values oldest first
     * @param actions corrective actions under way
     */
    public record Row(Term term, Brief last, TrendLine trend, List<Value> values, int actions) {

        /** Null without a result: neither met nor broken. */
        State state() {
            return last == null ? null : last.state();
        }

        private int badness() {
            return last == null || last.severity() == null ? 0 : last.severity().ordinal();
        }

        /** The values as rows of a table: a template would take most of the time of a page for so many. */
        public String numbers() {
            StringBuilder rows = new StringBuilder();
            values.forEach(v -> rows.append("<tr><th scope=\"row\">")
                    .append(v.period())
                    .append("</th><td class=\"num\">")
                    .append(HtmlUtils.htmlEscape(v.said(), "UTF-8"))
                    .append("</td></tr>"));
            return rows.toString();
        }

        /** When the last period was; empty for none. */
        public String period() {
            return values.isEmpty() ? "" : values.get(values.size() - 1).period();
        }

        /** What came of the last period; empty for none. */
        public String value() {
            return values.isEmpty() ? "" : values.get(values.size() - 1).words();
        }
    }

    /** A service or resource with what it promises; without rows where it promises nothing. */
    public record Group(Item item, List<Row> rows, Voice voice) {

        /** How satisfied its recipients are; a dash where nobody said. */
        public String satisfaction() {
            return ReportCell.average(voice.points(), voice.scores()).words();
        }

        /** All figures are green, but people are not content: what is measured is not what matters to them. */
        public boolean watermelon() {
            boolean unhappy = voice.complaints() >= MANY_COMPLAINTS
                    || (voice.scores() > 0 && voice.points() < GOOD_SCORE * voice.scores());
            List<Row> measured = rows.stream()
                    .filter(r -> r.state() != null && r.state() != State.NO_ACTIVITY && r.state() != State.EXCLUDED)
                    .toList();
            return unhappy && !measured.isEmpty() && measured.stream().allMatch(r -> r.state() == State.MET);
        }

        private int badness() {
            return rows.stream().mapToInt(Row::badness).max().orElse(0);
        }

        /** The same with some of its rows only. */
        Group only(Predicate<Row> wanted) {
            return new Group(item, rows.stream().filter(wanted).toList(), voice);
        }
    }

    /** What a person may read of what is asked for; what has no term stands at the end, unless a kind is asked for. */
    List<Group> groups(Asked asked, String user) {
        Predicate<String> readable = access.readable(user);
        Map<String, List<Brief>> recent = results.recent(PERIODS);
        Map<String, Integer> underWay = actions.byTerm();
        Map<String, List<Row>> rows = terms.all(terms.today()).stream()
                .filter(t -> asked.includes(t) && readable.test(t.content().itemCode()))
                .map(t -> row(t, recent.getOrDefault(t.code(), List.of()), underWay.getOrDefault(t.code(), 0)))
                .sorted(Comparator.comparing(Row::badness).reversed())
                .collect(Collectors.groupingBy(
                        r -> r.term().content().itemCode(), LinkedHashMap::new, Collectors.toList()));
        if (asked.kind() == null) {
            coverage.without(terms.today()).stream()
                    .map(Item::code)
                    .filter(code -> (asked.item() == null || asked.item().equals(code)) && readable.test(code))
                    .forEach(code -> rows.putIfAbsent(code, List.of()));
        }
        Map<String, Voice> said = said();
        Map<String, Item> items =
                catalogue.allWithRetired().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        return rows.entrySet().stream()
                .map(e -> new Group(items.get(e.getKey()), e.getValue(), said.getOrDefault(e.getKey(), SILENCE)))
                .sorted(Comparator.comparing(Group::badness)
                        .reversed()
                        .thenComparing(g -> g.rows().isEmpty())
                        .thenComparing(g -> g.item().kind() != ItemKind.SERVICE)
                        .thenComparing(g -> g.item().code()))
                .toList();
    }

    private Map<String, Voice> said() {
        RecipientVoices heard = voices.getIfAvailable();
        return heard == null ? Map.of() : heard.of(listened());
    }

    /** The months of which complaints and scores are shown: this one and those before. */
    ReportPeriod listened() {
        ReportPeriod month =
                ReportPeriod.of(terms.today().toString().substring(0, 7)).orElseThrow();
        return new ReportPeriod(
                month.code(), month.label(), month.first().minusMonths(MONTHS_OF_VOICES - 1L), MONTHS_OF_VOICES);
    }

    private static Row row(Term term, List<Brief> latestFirst, int actions) {
        List<Brief> inOrder = new ArrayList<>(latestFirst);
        Collections.reverse(inOrder);
        return new Row(
                term,
                latestFirst.isEmpty() ? null : latestFirst.get(0),
                Trend.of(term, inOrder),
                inOrder.stream()
                        .map(r -> new Value(
                                Term.days(r.periodFrom(), r.periodTo()),
                                Figures.value(
                                        r.amount(),
                                        term.content().unit(),
                                        term.content().comparison()),
                                r.state()))
                        .toList(),
                actions);
    }

    /** How many terms there are in each state; those without a result are not counted. */
    static Map<State, Long> counts(List<Group> groups) {
        return groups.stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.state() != null)
                .collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()));
    }
}
