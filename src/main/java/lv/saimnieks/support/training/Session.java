package lv.saimnieks.support.training;

import java.time.Instant;
import java.time.LocalTime;
import lv.saimnieks.shared.Latvian;

/**
 * A session of a training.
 *
 * @param place null where there is only a link
 * @param link http or https; null where there is only a place
 * @param sequence of its calendar object: grows with every change that people are told of
 */
public record Session(long id, Instant startsAt, Instant endsAt, String place, String link, int sequence) {

    /** By the clock in Riga: {@code 20.10.2026. 10:00–12:00}. */
    public String when() {
        return Latvian.dateTime(startsAt) + "–" + LocalTime.ofInstant(endsAt, Latvian.ZONE);
    }

    public boolean started(Instant now) {
        return !startsAt.isAfter(now);
    }

    public boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }
}
