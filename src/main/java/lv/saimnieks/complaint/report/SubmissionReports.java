package lv.saimnieks.complaint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.cases.report.ReportTable.Line;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Examination.InsightKind;
import lv.saimnieks.complaint.model.Examination.Justified;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionOutcome;
import lv.saimnieks.complaint.report.SubmissionFigures.Count;
import lv.saimnieks.complaint.report.SubmissionFigures.OfItem;
import lv.saimnieks.complaint.report.SubmissionFigures.Opinions;
import lv.saimnieks.complaint.report.SubmissionFigures.Scores;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of RPT-2 and RPT-8. */
@Component
@Transactional(readOnly = true)
class SubmissionReports {

    private static final String WORDS = "complaint.report.";

    private final SubmissionFigures figures;
    private final SubmissionTerms terms;
    private final ReportRequest items;

    SubmissionReports(SubmissionFigures figures, SubmissionTerms terms, ReportRequest items) {
        this.figures = figures;
        this.terms = terms;
        this.items = items;
    }

    /** RPT-2: what submissions were about, whether they were right, what was learned and how they ended. */
    List<ReportTable> statistics(Asked asked) {
        return List.of(
                shares("veidi", figures.by(SubmissionFigures.KIND, null, asked), SubmissionKind.values(), null),
                shares("iemesli", figures.by("c.cause", null, asked), Cause.values(), null),
                items(asked),
                shares("pamatotiba", figures.justified(asked), Justified.values(), null),
                shares(
                        "atzinas",
                        figures.by("c.insight_kind", "c.insight_kind is not null", asked),
                        InsightKind.values(),
                        null),
                shares("iznakumi", figures.by("c.outcome", null, asked), SubmissionOutcome.values(), WORDS + "open"),
                opinions(asked));
    }

    /** RPT-8: terms kept. */
    List<ReportTable> deadlines(Asked asked) {
        return List.of(terms.table(asked));
    }

    /** Values in their order with counts and shares; {@code none} is the message for what has no value. */
    private static ReportTable shares(String id, List<Count> counts, Labelled[] values, String none) {
        long all = counts.stream().mapToLong(Count::n).sum();
        List<Line> lines = new ArrayList<>();
        for (Labelled value : values) {
            String name = ((Enum<?>) value).name();
            counts.stream().filter(c -> name.equals(c.code())).forEach(c -> lines.add(line(value.label(), c.n(), all)));
        }
        counts.stream()
                .filter(c -> c.code() == null && none != null)
                .forEach(c -> lines.add(line(Wording.of(none), c.n(), all)));
        if (!lines.isEmpty()) {
            lines.add(Line.total(ReportCell.count(all), ReportCell.share(all, all)));
        }
        return table(id, ReportChart.BARS, 1, lines, "count", "share");
    }

    private static Line line(String label, long n, long all) {
        return Line.of(label, ReportCell.count(n), ReportCell.share(n, all));
    }

    /** A submission about two services stands with each, so that there is no total. */
    private ReportTable items(Asked asked) {
        Map<String, Scores> scores = figures.scores(asked).stream()
                .collect(Collectors.toMap(s -> String.valueOf(s.item()), Function.identity()));
        Scores nothing = new Scores(null, 0, 0);
        List<Line> lines = figures.byItem(asked).stream()
                .map(i -> item(i, scores.getOrDefault(String.valueOf(i.item()), nothing)))
                .toList();
        return table(
                "pakalpojumi", ReportChart.BARS, 2, lines, "submissions", "complaints", "justified", "satisfaction");
    }

    private Line item(OfItem i, Scores scores) {
        return Line.of(
                i.item() == null ? Wording.of(WORDS + "noItem") : items.nameOf(i.item()),
                ReportCell.count(i.n()),
                ReportCell.count(i.complaints()),
                ReportCell.share(i.justified(), i.judged()),
                ReportCell.average(scores.points(), scores.n()));
    }

    private ReportTable opinions(Asked asked) {
        Opinions o = figures.opinions(asked);
        List<Line> lines = o.asked() == 0
                ? List.of()
                : List.of(
                        opinion("asked", ReportCell.count(o.asked())),
                        opinion("given", ReportCell.share(o.given(), o.asked())),
                        opinion("average", ReportCell.average(o.points(), o.given())),
                        opinion("remarks", ReportCell.share(o.remarks(), o.given())),
                        opinion("reopening", ReportCell.share(o.reopening(), o.given())));
        return table("apmierinatiba", ReportChart.NONE, 0, lines, "figure");
    }

    private static Line opinion(String name, ReportCell cell) {
        return Line.of(Wording.of(WORDS + "opinion." + name), cell);
    }

    static ReportTable table(String id, ReportChart chart, int charted, List<Line> lines, String... columns) {
        return new ReportTable(
                id,
                Wording.of(WORDS + "table." + id),
                Wording.of(WORDS + "label." + id),
                Arrays.stream(columns)
                        .map(c -> Wording.of(WORDS + "column." + c))
                        .toList(),
                chart,
                charted,
                lines);
    }
}
