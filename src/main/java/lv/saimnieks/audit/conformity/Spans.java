package lv.saimnieks.audit.conformity;

import java.time.Duration;
import lv.saimnieks.shared.Wording;

/** How long something took, in the two largest units. */
final class Spans {

    private Spans() {}

    /** {@code 3 d. 4 st.}, {@code 2 st. 5 min}, {@code 7 min}, {@code mazāk par minūti}; empty text for null. */
    static String words(Long millis) {
        if (millis == null) {
            return "";
        }
        Duration span = Duration.ofMillis(millis);
        if (span.toDays() > 0) {
            return Wording.of("conformity.span.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return Wording.of("conformity.span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? Wording.of("conformity.span.minutes", span.toMinutes())
                : Wording.of("conformity.span.less");
    }
}
