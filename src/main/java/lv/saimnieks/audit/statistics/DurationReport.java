package lv.saimnieks.audit.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Durations of a process by month, and two periods side by side.
 *
 * @param months the oldest first
 * @param one the first period that is compared
 * @param other the second one
 * @param lines the whole process, then its tasks; of each the figures of the months, of the first and of the second period
 */
public record DurationReport(
        String process, List<YearMonth> months, ReportPeriod one, ReportPeriod other, List<Line> lines) {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int DAYS_FROM = 3;

    /**
     * What was finished in a span.
     *
     * @param medianMs null when nothing was
     * @param withTerm how many had a due date
     * @param late how many of those were late
     */
    public record Figures(
            long finished,
            @Nullable Long medianMs,
            @Nullable Long p90Ms,
            long withTerm,
            long late) {

        static final Figures NONE = new Figures(0, null, null, 0, 0);

        public String median() {
            return medianMs == null ? "–" : Durations.words(medianMs);
        }

        public String p90() {
            return p90Ms == null ? "–" : Durations.words(p90Ms);
        }

        /** {@code 25 % (1 no 4)} */
        public String lateWords() {
            return ReportCell.share(late, withTerm).words();
        }

        /** {@code 25 %} */
        public String lateShort() {
            BigDecimal percent = latePercent();
            return percent == null ? "–" : Wording.of("durations.percent", ReportCell.number(percent));
        }

        /** Per cent; null when nothing had a due date. */
        @Nullable
        BigDecimal latePercent() {
            return ReportCell.share(late, withTerm).value();
        }
    }

    /**
     * The process or a task of it.
     *
     * @param step id of the task; null for the whole process
     */
    public record Line(@Nullable String step, String name, List<Figures> figures) {

        long finished() {
            return figures.stream().mapToLong(Figures::finished).sum();
        }
    }

    /** The figures of the months of a line. */
    public List<Figures> ofMonths(Line line) {
        return line.figures().subList(0, months.size());
    }

    public Figures ofOne(Line line) {
        return line.figures().get(months.size());
    }

    public Figures ofOther(Line line) {
        return line.figures().get(months.size() + 1);
    }

    /** Whether a line has anything in one of the months. */
    public boolean inMonths(Line line) {
        return ofMonths(line).stream().anyMatch(f -> f.finished() > 0);
    }

    /** Whether a line has anything in one of the two periods. */
    public boolean compared(Line line) {
        return ofOne(line).finished() > 0 || ofOther(line).finished() > 0;
    }

    public boolean any() {
        return lines.stream().anyMatch(this::inMonths);
    }

    public boolean anyCompared() {
        return lines.stream().anyMatch(this::compared);
    }

    /** How many more in the second period: {@code +3}, {@code −2}, {@code 0}. */
    public String moreFinished(Line line) {
        return signed(BigDecimal.valueOf(ofOther(line).finished() - ofOne(line).finished()));
    }

    public String moreMedian(Line line) {
        return longer(ofOne(line).medianMs(), ofOther(line).medianMs());
    }

    public String moreP90(Line line) {
        return longer(ofOne(line).p90Ms(), ofOther(line).p90Ms());
    }

    /** In percentage points. */
    public String moreLate(Line line) {
        BigDecimal before = ofOne(line).latePercent();
        BigDecimal after = ofOther(line).latePercent();
        return before == null || after == null ? "–" : Wording.of("durations.points", signed(after.subtract(before)));
    }

    private static String longer(@Nullable Long before, @Nullable Long after) {
        if (before == null || after == null) {
            return "–";
        }
        long more = after - before;
        return more == 0 ? "0" : (more > 0 ? "+" : "−") + Durations.words(Math.abs(more));
    }

    private static String signed(BigDecimal more) {
        String words = ReportCell.number(more.abs());
        return more.signum() == 0 ? "0" : (more.signum() > 0 ? "+" : "−") + words;
    }

    /** Whether charts of a line count in days, else in hours. */
    public boolean inDays(Line line) {
        return ofMonths(line).stream()
                .flatMap(f -> Stream.of(f.p90Ms()).filter(Objects::nonNull))
                .anyMatch(ms -> ms >= DAYS_FROM * DAY);
    }

    /** A duration for a chart, in days or hours. */
    public @Nullable BigDecimal charted(Line line, @Nullable Long millis) {
        return millis == null
                ? null
                : BigDecimal.valueOf(millis)
                        .divide(BigDecimal.valueOf(inDays(line) ? DAY : HOUR), 2, RoundingMode.HALF_UP);
    }
}
