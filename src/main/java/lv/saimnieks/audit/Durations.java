package lv.saimnieks.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** How long something took, for people. */
public final class Durations {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

    private Durations() {}

    /** In the two largest units: {@code 3 d. 4 st.}, {@code 2 st. 5 min}, {@code 7 min}, {@code 40 s}; empty text for null. */
    public static String words(Long millis) {
        if (millis == null) {
            return "";
        }
        Duration span = Duration.ofMillis(millis);
        if (span.toDays() > 0) {
            return Wording.of("audit.duration.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return Wording.of("audit.duration.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? Wording.of("audit.duration.minutes", span.toMinutes())
                : Wording.of("audit.duration.seconds", span.toSeconds());
    }

    /** Hours with two decimals; empty text for null. */
    public static String hours(Long millis) {
        return millis == null ? "" : Latvian.number(BigDecimal.valueOf(millis).divide(HOUR, 2, RoundingMode.HALF_UP));
    }
}
