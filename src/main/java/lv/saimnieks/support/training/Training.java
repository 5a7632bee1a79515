package lv.saimnieks.support.training;

import java.time.Instant;
import java.util.Set;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;

/**
 * A training.
 *
 * @param description Markdown, as it was typed
 * @param items services and resources that it is about; none for the institution
 * @param materials codes
 * @param startsAt of its first session
 * @param endsAt of its last one
 * @param capacity most participants; null for no limit
 * @param validMonths for how long it counts; null for always
 * @param organiser user id
 * @param calendarFrom mail address of the organiser in calendars
 * @param edits how often it was saved
 * @param reason why it was cancelled; null where it was not
 */
public record Training(
        long id,
        String code,
        String title,
        String description,
        TrainingState state,
        Audience audience,
        Set<Topic> topics,
        Set<String> items,
        Set<String> materials,
        Instant startsAt,
        Instant endsAt,
        Integer capacity,
        Integer validMonths,
        String organiser,
        String calendarFrom,
        int edits,
        String reason) {

    public boolean held() {
        return state == TrainingState.HELD;
    }
}
