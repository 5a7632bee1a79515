package lv.saimnieks.change.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/** A meeting as it was typed; times are by the clock in Riga. */
public record MeetingInput(String day, String from, String to, String place, List<String> invited) {

    private static final String WORDS = "change.meeting.";

    public MeetingInput {
        place = PlainText.clean(place);
        invited = invited == null ? List.of() : List.copyOf(invited);
    }

    /** The meeting as it is. */
    public static MeetingInput of(Meeting meeting, List<Meeting.Person> people) {
        return new MeetingInput(
                meeting.day().toString(),
                LocalTime.ofInstant(meeting.startsAt(), Latvian.ZONE).toString(),
                LocalTime.ofInstant(meeting.endsAt(), Latvian.ZONE).toString(),
                meeting.place(),
                people.stream()
                        .filter(Meeting.Person::invited)
                        .map(Meeting.Person::userId)
                        .toList());
    }

    record Read(Instant startsAt, Instant endsAt, String place, Set<String> invited) {}

    /** @throws lv.saimnieks.shared.Refusal with everything that is wrong */
    Read read(Instant now, Predicate<String> known) {
        Problems wrong = new Problems(List.of("day", "from", "to", "place", "invited"));
        LocalDate on = wrong.day("day", day);
        if (on == null) {
            wrong.add("day", Wording.of(WORDS + "wrong.day"));
        }
        LocalTime start = time(wrong, "from", from);
        LocalTime end = time(wrong, "to", to);
        if (start != null && end != null && !end.isAfter(start)) {
            wrong.add("to", Wording.of(WORDS + "wrong.end"));
        }
        Instant starts = moment(on, start);
        if (starts != null && !starts.isAfter(now)) {
            wrong.add("day", Wording.of(WORDS + "wrong.past"));
        }
        wrong.required("place", Wording.of(WORDS + "place"), place, Problems.LINE);
        if (invited.isEmpty()) {
            wrong.add("invited", Wording.of(WORDS + "wrong.nobody"));
        }
        invited.stream()
                .filter(known.negate())
                .forEach(p -> wrong.add("invited", Wording.of(WORDS + "wrong.person", p)));
        wrong.refuse();
        return new Read(starts, moment(on, end), place, new LinkedHashSet<>(invited));
    }

    private static @Nullable LocalTime time(Problems wrong, String field, @Nullable String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            wrong.add(field, Wording.of(WORDS + "wrong.time"));
            return null;
        }
    }

    private static @Nullable Instant moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null || time == null
                ? null
                : ZonedDateTime.of(day, time, Latvian.ZONE).toInstant();
    }
}
