package lv.saimnieks.servicelevel.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.servicelevel.action.ActionOutcome;
import lv.saimnieks.servicelevel.action.Cause;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.report.ActionFigures.Line;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of RPT-6: how corrective actions stand and whether they help. */
@Component
@Transactional(readOnly = true)
class ActionReports {

    private static final String WORDS = "servicelevel.action.report.";

    private final ActionFigures figures;
    private final Clock clock;

    ActionReports(ActionFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    List<ReportTable> tables(Asked asked) {
        List<Line> all = figures.of(asked, clock.instant());
        ReportPeriod period = asked.period();
        return List.of(summary(all, period), outcomes(all, period), open(all, period), causes(all, period));
    }

    private static ReportTable summary(List<Line> all, ReportPeriod period) {
        List<Line> closed = having(all, l -> l.closedIn(period));
        List<Line> told = having(closed, Line::counts);
        return table(
                "kopsavilkums",
                ReportChart.NONE,
                all.isEmpty()
                        ? List.of()
                        : List.of(
                                figure("opened", ReportCell.count(count(all, l -> l.openedIn(period)))),
                                figure("closed", ReportCell.count(closed.size())),
                                figure("openAtEnd", ReportCell.count(count(all, l -> l.openAtEndOf(period)))),
                                figure("effective", ReportCell.share(count(told, Line::effective), told.size())),
                                figure("atOnce", atOnce(told)),
                                figure("days", days(closed))),
                "figure");
    }

    private static ReportTable.Line figure(String name, ReportCell cell) {
        return ReportTable.Line.of(Wording.of(WORDS + "figure." + name), cell);
    }

    /** How many of those that ended helped at the first attempt. */
    private static ReportCell atOnce(List<Line> told) {
        return ReportCell.share(count(told, l -> l.effective() && l.round() == 1), told.size());
    }

    private static ReportCell days(List<Line> closed) {
        return ReportCell.median(closed.stream().map(Line::days).toList());
    }

    private static ReportTable outcomes(List<Line> all, ReportPeriod period) {
        List<Line> closed = having(all, l -> l.closedIn(period));
        List<ReportTable.Line> lines = new ArrayList<>();
        for (ActionOutcome outcome : ActionOutcome.values()) {
            List<Line> such = having(closed, l -> l.outcome() == outcome);
            if (!such.isEmpty()) {
                lines.add(ReportTable.Line.of(
                        outcome.label(),
                        ReportCell.count(such.size()),
                        ReportCell.share(such.size(), closed.size()),
                        days(such)));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(ReportTable.Line.total(
                    ReportCell.count(closed.size()), ReportCell.share(closed.size(), closed.size()), days(closed)));
        }
        return table("iznakumi", ReportChart.BARS, lines, "count", "share", "days");
    }

    /** What was open when the period ended, and what became of it until today. */
    private static ReportTable open(List<Line> all, ReportPeriod period) {
        List<Line> open = having(all, l -> l.openAtEndOf(period));
        List<ReportTable.Line> lines = new ArrayList<>();
        for (int i = Severity.values().length - 1; i >= 0; i--) {
            Severity severity = Severity.values()[i];
            List<Line> such = having(open, l -> l.severity() == severity);
            if (!such.isEmpty()) {
                lines.add(ReportTable.Line.of(severity.label(), open(such)));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(ReportTable.Line.total(open(open)));
        }
        return table("atvertas", ReportChart.BARS, lines, "openAtEnd", "openNow", "overdue");
    }

    private static ReportCell[] open(List<Line> lines) {
        return new ReportCell[] {
            ReportCell.count(lines.size()),
            ReportCell.count(count(lines, l -> l.closedAt() == null)),
            ReportCell.count(count(lines, Line::overdue))
        };
    }

    private static ReportTable causes(List<Line> all, ReportPeriod period) {
        List<Line> concerned = having(all, l -> l.openedIn(period) || l.closedIn(period));
        List<ReportTable.Line> lines = new ArrayList<>();
        Stream.concat(Arrays.stream(Cause.values()), Stream.of((Cause) null)).forEach(cause -> {
            List<Line> such = having(concerned, l -> l.cause() == cause);
            if (!such.isEmpty()) {
                lines.add(ReportTable.Line.of(
                        cause == null ? Wording.of(WORDS + "noCause") : cause.label(), byCause(such, period)));
            }
        });
        if (!lines.isEmpty()) {
            lines.add(ReportTable.Line.total(byCause(concerned, period)));
        }
        return table("celoni", ReportChart.BARS, lines, "opened", "closed", "effective", "atOnce", "days");
    }

    private static ReportCell[] byCause(List<Line> lines, ReportPeriod period) {
        List<Line> closed = having(lines, l -> l.closedIn(period));
        List<Line> told = having(closed, Line::counts);
        return new ReportCell[] {
            ReportCell.count(count(lines, l -> l.openedIn(period))),
            ReportCell.count(closed.size()),
            ReportCell.share(count(told, Line::effective), told.size()),
            atOnce(told),
            days(closed)
        };
    }

    private static List<Line> having(List<Line> lines, Predicate<Line> condition) {
        return lines.stream().filter(condition).toList();
    }

    private static long count(List<Line> lines, Predicate<Line> condition) {
        return lines.stream().filter(condition).count();
    }

    private static ReportTable table(String id, ReportChart chart, List<ReportTable.Line> lines, String... columns) {
        return new ReportTable(
                id,
                Wording.of(WORDS + "table." + id),
                Wording.of(WORDS + "label." + id),
                Arrays.stream(columns)
                        .map(c -> Wording.of(WORDS + "column." + c))
                        .toList(),
                chart,
                chart == ReportChart.NONE ? 0 : 1,
                lines);
    }
}
