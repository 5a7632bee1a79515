package lv.saimnieks.cases.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A year, quarter or month that a report is about, by the calendar in Riga.
 *
 * @param code as in addresses: {@code 2026}, {@code 2026-Q4}, {@code 2026-11}
 * @param label as people read it
 */
public record ReportPeriod(String code, String label, YearMonth first, int length) {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d|21\\d\\d)(?:-(?:Q([1-4])|(\\d\\d)))?");
    private static final int YEARS = 5;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OFFERED = 24;

    /** Periods of one length, to choose from; the latest first. */
    public record Group(String label, List<ReportPeriod> periods) {}

    /** Empty when there is no such period. */
    public static Optional<ReportPeriod> of(@Nullable String code) {
        Matcher read = CODE.matcher(code == null ? "" : code);
        if (!read.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(read.group(1));
        try {
            if (read.group(2) != null) {
                return Optional.of(quarter(year, Integer.parseInt(read.group(2))));
            }
            return Optional.of(read.group(3) == null ? year(year) : month(YearMonth.parse(read.group())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static ReportPeriod year(int year) {
        return new ReportPeriod(
                String.valueOf(year),
                Wording.of("cases.report.year", String.valueOf(year)),
                YearMonth.of(year, 1),
                MONTHS_OF_YEAR);
    }

    private static ReportPeriod quarter(int year, int quarter) {
        return new ReportPeriod(
                year + "-Q" + quarter,
                Wording.of("cases.report.quarter", String.valueOf(year), quarter),
                YearMonth.of(year, (quarter - 1) * MONTHS_OF_QUARTER + 1),
                MONTHS_OF_QUARTER);
    }

    /** A month, {@code 2026. gada novembris}. */
    public static ReportPeriod month(YearMonth month) {
        return new ReportPeriod(
                month.toString(),
                Wording.of("cases.report.ofYear", String.valueOf(month.getYear()), name(month)),
                month,
                1);
    }

    /** The name of a month, {@code novembris}. */
    public static String name(YearMonth month) {
        return Wording.of("cases.month." + month.getMonthValue());
    }

    /** What a form offers on that day. */
    public static List<Group> offered(LocalDate today) {
        int quarterNow = today.getYear() * 4 + (today.getMonthValue() - 1) / MONTHS_OF_QUARTER;
        YearMonth monthNow = YearMonth.from(today);
        return List.of(
                new Group(
                        Wording.of("cases.report.years"),
                        Stream.iterate(today.getYear(), y -> y - 1)
                                .limit(YEARS)
                                .map(ReportPeriod::year)
                                .toList()),
                new Group(
                        Wording.of("cases.report.quarters"),
                        Stream.iterate(quarterNow, q -> q - 1)
                                .limit(MONTHS_OFFERED / MONTHS_OF_QUARTER)
                                .map(q -> quarter(q / 4, q % 4 + 1))
                                .toList()),
                new Group(
                        Wording.of("cases.report.months"),
                        Stream.iterate(monthNow, m -> m.minusMonths(1))
                                .limit(MONTHS_OFFERED)
                                .map(ReportPeriod::month)
                                .toList()));
    }

    /** Its months in their order. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    /** Midnight in Riga at which it begins. */
    public Instant start() {
        return first.atDay(1).atStartOfDay(Latvian.ZONE).toInstant();
    }

    /** Midnight in Riga at which it is over. */
    public Instant end() {
        return first.plusMonths(length).atDay(1).atStartOfDay(Latvian.ZONE).toInstant();
    }
}
