package lv.saimnieks.support.training;

import java.time.Instant;

/**
 * A session of a training.
 *
 * @param place null where there is only a link
 * @param link http or https; null where there is only a place
 * @param sequence of its calendar object: grows with every change that people are told of
 */
public record Session(long id, Instant startsAt, Instant endsAt, String place, String link, int sequence) {

    public boolean started(Instant now) {
        return !startsAt.isAfter(now);
    }

    public boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }
}
