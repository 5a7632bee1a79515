package lv.saimnieks.shared.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which profile's calendar the institution keeps ({@code saimnieks.calendar.profile}) and its office hours in Riga
 * ({@code saimnieks.calendar.opens} and {@code closes}).
 */
@ConfigurationProperties("saimnieks.calendar")
record CalendarSettings(
        @DefaultValue("MUNICIPAL_FOLLOWS") Profile profile,
        @DefaultValue("08:30") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes) {

    CalendarSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("The office opens at " + opens + " and closes at " + closes);
        }
    }
}
