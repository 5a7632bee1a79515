package lv.saimnieks.shared;

import java.time.Instant;

/**
 * A computed deadline with the grounds of its computation (requirements 2.6, invariant 8).
 *
 * @param dueAt the last moment in time
 * @param rule the rule it was computed by, in Latvian, for example "5 darba dienas no 23.11.2026."
 * @param calendarVersion the version of the working-day calendar that was used
 */
public record Deadline(Instant dueAt, String rule, String calendarVersion) {

    /** The version of a calendar for people: its number, and in words whose days it counts. */
    public static String calendarText(String calendarVersion) {
        String[] parts = calendarVersion.split(" ", 2);
        return parts.length == 1 ? parts[0] : parts[0] + " – " + Wording.of("shared.Profile." + parts[1]);
    }
}
