package lv.saimnieks.servicelevel.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every term in force with its last result and those before, the worst first (RPT-4, PU2-17/A1, A5, B1). */
@Service
@Transactional(readOnly = true)
public class Portfolio {

    private static final int PERIODS = 12;
    private static final String WORDS = "servicelevel.report.";

    private final Terms terms;
    private final Results results;
    private final Catalogue catalogue;

    Portfolio(Terms terms, Results results, Catalogue catalogue) {
        this.terms = terms;
        this.results = results;
        this.catalogue = catalogue;
    }

    /**
     * A term and what came of it.
     *
     * @param item the service or resource, with its name
     * @param last null where nothing was evaluated yet
     * @param value of the last period; empty for none
     * @param values all of them in words, oldest first
     */
    public record Row(Term term, String item, Result last, String value, Trend trend, String values) {

        /** Null without a result: neither met nor broken. */
        State state() {
            return last == null ? null : last.state();
        }

        /** How bad it is, the worst last. */
        private int badness() {
            return last == null || last.severity() == null ? 0 : last.severity().ordinal();
        }

        /** When the last period was; empty for none. */
        public String period() {
            return last == null ? "" : Term.days(last.periodFrom(), last.periodTo());
        }
    }

    List<Row> rows() {
        List<Term> promised = terms.all(terms.today());
        Map<String, List<Result>> recent =
                results.recent(promised.stream().map(Term::code).toList(), PERIODS);
        Map<String, String> names =
                catalogue.allWithRetired().stream().collect(Collectors.toMap(Item::code, Item::label));
        return promised.stream()
                .map(t -> row(
                        t,
                        names.getOrDefault(t.content().itemCode(), t.content().itemCode()),
                        recent.getOrDefault(t.code(), List.of())))
                .sorted(Comparator.comparing(Row::badness)
                        .reversed()
                        .thenComparing(r -> r.term().code()))
                .toList();
    }

    private static Row row(Term term, String item, List<Result> latestFirst) {
        List<Result> inOrder = new ArrayList<>(latestFirst);
        Collections.reverse(inOrder);
        Result last = latestFirst.isEmpty() ? null : latestFirst.get(0);
        return new Row(
                term,
                item,
                last,
                last == null ? "" : value(term, last),
                Trend.of(
                        inOrder.stream().map(Result::amount).toList(),
                        term.content().target()),
                inOrder.stream()
                        .map(r -> Latvian.date(r.periodFrom()) + " " + value(term, r))
                        .collect(Collectors.joining("; ")));
    }

    private static String value(Term term, Result result) {
        return result.amount() == null
                ? result.state().label()
                : Figures.value(
                        result.amount(), term.content().unit(), term.content().comparison());
    }

    /** How many terms there are in each state; those without a result are not counted. */
    static Map<State, Long> counts(List<Row> rows) {
        return rows.stream()
                .filter(r -> r.state() != null)
                .collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()));
    }

    /** The same as a table for a file. */
    static ReportTable table(List<Row> rows) {
        return new ReportTable(
                "limeni",
                Wording.of(WORDS + "title"),
                Wording.of(WORDS + "term"),
                List.of("item", "target", "period", "value", "state", "severity", "consecutive", "values").stream()
                        .map(column -> Wording.of(WORDS + column))
                        .toList(),
                ReportChart.NONE,
                0,
                rows.stream()
                        .map(r -> new ReportTable.Line(
                                r.term().label(),
                                List.of(
                                                r.item(),
                                                r.term().targetText(),
                                                r.period(),
                                                r.value(),
                                                r.last() == null
                                                        ? ""
                                                        : r.last().state().label(),
                                                r.last() == null || r.last().severity() == null
                                                        ? ""
                                                        : r.last().severity().label(),
                                                r.last() == null
                                                        ? ""
                                                        : Integer.toString(
                                                                r.last().consecutive()),
                                                r.values())
                                        .stream()
                                        .map(words -> new ReportCell(words, null))
                                        .toList(),
                                false))
                        .toList());
    }
}
