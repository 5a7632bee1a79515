package lv.saimnieks.complaint.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.cases.report.ReportTable.Line;
import lv.saimnieks.complaint.model.ReplyTerm.Regime;
import lv.saimnieks.complaint.report.SubmissionFigures.Term;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How well terms were kept, by regime (RPT-8). Of a reopened case each end counts, the first one as it was. */
@Component
class SubmissionTerms {

    private final SubmissionFigures figures;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SubmissionTerms(SubmissionFigures figures, WorkingCalendar calendar, Clock clock) {
        this.figures = figures;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What adds up for one regime. */
    private static final class Sum {
        private long kept;
        private long missed;
        private long waiting;
        private long days;
        private long answers;

        private void add(Sum other) {
            kept += other.kept;
            missed += other.missed;
            waiting += other.waiting;
            days += other.days;
            answers += other.answers;
        }

        private ReportCell[] cells() {
            return new ReportCell[] {
                ReportCell.count(kept),
                ReportCell.count(missed),
                ReportCell.share(kept, kept + missed),
                ReportCell.count(waiting),
                ReportCell.average(days, answers)
            };
        }
    }

    private record Days(LocalDate from, LocalDate to) {}

    ReportTable table(Asked asked) {
        Map<String, Sum> sums = new HashMap<>();
        Map<Days, Integer> counted = new HashMap<>();
        Instant now = clock.instant();
        figures.terms(asked).forEach(t -> count(t, sums.computeIfAbsent(t.regime(), r -> new Sum()), counted, now));
        List<Line> lines = new ArrayList<>();
        Sum all = new Sum();
        for (Regime regime : Regime.values()) {
            Sum sum = sums.get(regime.name());
            if (sum != null) {
                lines.add(Line.of(regime.label(), sum.cells()));
                all.add(sum);
            }
        }
        if (!lines.isEmpty()) {
            lines.add(Line.total(all.cells()));
        }
        return SubmissionReports.table(
                "termini", ReportChart.BARS, 2, lines, "kept", "missed", "keptShare", "waiting", "days");
    }

    /** Kept until the last moment of the term; what is still open is missed once that has passed. */
    private void count(Term term, Sum sum, Map<Days, Integer> counted, Instant now) {
        Instant end = term.done() == null ? now : term.done();
        if (end.isAfter(term.due())) {
            sum.missed++;
        } else if (term.done() == null) {
            sum.waiting++;
        } else {
            sum.kept++;
        }
        if (term.done() != null && term.round() == 0) {
            Days days = new Days(day(term.received()), day(term.done()));
            sum.days += counted.computeIfAbsent(days, d -> calendar.workingDaysBetween(d.from(), d.to()));
            sum.answers++;
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Latvian.ZONE);
    }
}
