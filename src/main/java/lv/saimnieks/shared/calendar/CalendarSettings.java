package lv.saimnieks.shared.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which profile's calendar the institution keeps: {@code saimnieks.calendar.profile}. */
@ConfigurationProperties("saimnieks.calendar")
record CalendarSettings(@DefaultValue("MUNICIPAL_FOLLOWS") Profile profile) {}
