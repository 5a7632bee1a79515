package lv.saimnieks.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** How long something took, for people. */
public final class Durations {

    private static final List<String> UNITS = List.of("day", "hour", "minute", "second");
    private static final int DAYS_ALONE = 100;
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

    private Durations() {}

    /**
     * In the two largest units, as the history in Cockpit says it: {@code 3 d. 4 h}, {@code 2 h 5 min}, {@code 1 min 26 s},
     * {@code 40 s}, {@code < 1 s}; days alone when there are a hundred or more. Empty text for null.
     */
    public static String words(Long millis) {
        if (millis == null) {
            return "";
        }
        Duration span = Duration.ofMillis(millis);
        if (span.toSeconds() == 0) {
            return Wording.of("audit.duration.less");
        }
        long[] counts = {span.toDays(), span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart()};
        int first = 0;
        while (counts[first] == 0) {
            first++;
        }
        boolean alone = counts[0] >= DAYS_ALONE || first == UNITS.size() - 1 || counts[first + 1] == 0;
        String said = Wording.of("audit.duration." + UNITS.get(first), counts[first]);
        return alone ? said : said + " " + Wording.of("audit.duration." + UNITS.get(first + 1), counts[first + 1]);
    }

    /** Hours with two decimals; empty text for null. */
    public static String hours(Long millis) {
        return millis == null ? "" : Latvian.number(BigDecimal.valueOf(millis).divide(HOUR, 2, RoundingMode.HALF_UP));
    }
}
