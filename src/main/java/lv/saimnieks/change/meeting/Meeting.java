package lv.saimnieks.change.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param organiser user id of who called it and enters the decisions
 * @param place a room, or how to join from afar
 * @param sequence of the invitation last sent; 0 where none was
 * @param invitedAt null where none was sent since the meeting was last changed
 * @param guests people from outside the directory, by what they are there for
 * @param minutes of the whole
 * @param closedAt when the protocol was closed, or the meeting cancelled
 */
public record Meeting(
        String number,
        MeetingState state,
        String organiser,
        Instant startsAt,
        Instant endsAt,
        String place,
        int sequence,
        @Nullable Instant invitedAt,
        @Nullable String guests,
        @Nullable String minutes,
        Instant calledAt,
        @Nullable Instant closedAt) {

    public LocalDate day() {
        return Latvian.dayOf(startsAt);
    }

    /** {@code Lēmumu sapulce 03.12.2026.} */
    public String title() {
        return Wording.of("change.meeting.title", Latvian.date(startsAt));
    }

    /** {@code 03.12.2026. 10:00–11:00} */
    public String when() {
        return Latvian.dateTime(startsAt) + "\u2013" + LocalTime.ofInstant(endsAt, Latvian.ZONE);
    }

    public boolean called() {
        return state == MeetingState.CALLED;
    }

    public boolean closed() {
        return state == MeetingState.CLOSED;
    }

    /**
     * Somebody of the directory in a meeting.
     *
     * @param invited false for who was present without an invitation
     */
    public record Person(String userId, boolean invited, boolean present) {}

    /**
     * A change on the agenda.
     *
     * @param place from 1
     * @param decidedRound round of the change's decision that was made in the meeting; null where none was
     * @param title of the change when the protocol was closed; likewise {@code kind} and {@code risk}, null until then
     */
    public record Item(
            long id,
            String changeNumber,
            int place,
            @Nullable String minutes,
            @Nullable Integer decidedRound,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String risk) {

        public boolean decided() {
            return decidedRound != null;
        }
    }

    /** Somebody went on with the meeting in the place of who organised it. */
    public record Lead(String before, String after, Instant takenAt) {}

    /** What was found out after the protocol had been closed. */
    public record Addition(String said, String writtenBy, Instant writtenAt) {}
}
