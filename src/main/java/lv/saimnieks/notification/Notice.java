package lv.saimnieks.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param template name of the template, {@code change/authorised}
 * @param number register number of the case it belongs to
 * @param recipient user id of a staff member, or a mail address
 * @param facts what the template may show
 * @param calendar an iCalendar object that goes along ({@link CalendarPart}); null for none. The facts tell two apart
 */
public record Notice(
        String template,
        String number,
        String recipient,
        Map<String, Object> facts,
        @Nullable String calendar) {

    /** A message without a calendar. */
    public Notice(String template, String number, String recipient, Map<String, Object> facts) {
        this(template, number, recipient, facts, null);
    }
}
