package lv.saimnieks.support.training;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/**
 * Sessions as they were typed: one, or the same by the clock in Riga each week.
 *
 * @param weeks how many; blank for one
 * @param basedOn sequence of the session when the person began; null for a new one
 */
public record SessionInput(
        String day, String from, String to, String place, String link, String weeks, String basedOn) {

    private static final String WORDS = "support.training.";
    private static final int LINK = 500;
    private static final int MOST = 52;
    private static final int YEARS_AHEAD = 2;

    public SessionInput {
        place = PlainText.clean(place);
        link = PlainText.clean(link);
    }

    public static SessionInput empty() {
        return new SessionInput(null, null, null, null, null, null, null);
    }

    /** The session as it is. */
    static SessionInput of(Session session) {
        ZonedDateTime start = session.startsAt().atZone(Latvian.ZONE);
        return new SessionInput(
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                LocalTime.ofInstant(session.endsAt(), Latvian.ZONE).toString(),
                session.place(),
                session.link(),
                null,
                Integer.toString(session.sequence()));
    }

    /** When a session is. */
    record Slot(Instant start, Instant end) {}

    /** Notes what is wrong; empty where something is. */
    List<Slot> read(Problems wrong, Instant now) {
        LocalDate on = wrong.day("day", day);
        if (on == null) {
            wrong.add("day", Wording.of(WORDS + "wrong.day"));
        }
        LocalTime start = time(wrong, "from", from);
        LocalTime end = time(wrong, "to", to);
        if (start != null && end != null && !end.isAfter(start)) {
            wrong.add("to", Wording.of(WORDS + "wrong.end"));
        }
        Integer times = wrong.number("weeks", weeks, 1, MOST);
        wrong.optional("place", Wording.of(WORDS + "place"), place, Problems.LINE);
        wrong.optional("link", Wording.of(WORDS + "link"), link, LINK);
        if (place == null && link == null) {
            wrong.add("place", Wording.of(WORDS + "wrong.nowhere"));
        }
        if (link != null && !web(link)) {
            wrong.add("link", Wording.of(WORDS + "wrong.link"));
        }
        if (on == null || start == null || end == null) {
            return List.of();
        }
        if (!ZonedDateTime.of(on, start, Latvian.ZONE).toInstant().isAfter(now)) {
            wrong.add("day", Wording.of(WORDS + "wrong.past"));
        }
        if (on.isAfter(LocalDate.ofInstant(now, Latvian.ZONE).plusYears(YEARS_AHEAD))) {
            wrong.add("day", Wording.of(WORDS + "wrong.far", YEARS_AHEAD));
        }
        return IntStream.range(0, times == null ? 1 : times)
                .mapToObj(on::plusWeeks)
                .map(d -> new Slot(
                        ZonedDateTime.of(d, start, Latvian.ZONE).toInstant(),
                        ZonedDateTime.of(d, end, Latvian.ZONE).toInstant()))
                .toList();
    }

    private static LocalTime time(Problems wrong, String field, String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            wrong.add(field, Wording.of(WORDS + "wrong.time"));
            return null;
        }
    }

    private static boolean web(String link) {
        try {
            URI uri = new URI(link);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
