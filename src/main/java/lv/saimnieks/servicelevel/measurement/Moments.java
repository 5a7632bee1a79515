package lv.saimnieks.servicelevel.measurement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** Reads moments as programs and spreadsheets write them; without an offset they are by the clock in Riga. */
final class Moments {

    private static final int DAY = 10;
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    /**
     * A moment: {@code 2026-10-25T03:30:00+03:00}, or {@code 2026-10-25 03:30}, or a day, of which the first moment is
     * meant, or the last where it ends something. What the clock shows never or twice that night is a problem.
     */
    static Instant read(String field, String typed, boolean end, Problems problems) {
        Instant moment = moment(field, typed, end, problems);
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            problems.add(field, Wording.of("servicelevel.measurement.wrong.moment", typed));
            return null;
        }
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant moment(String field, String typed, boolean end, Problems problems) {
        try {
            if (typed.length() == DAY) {
                LocalDate day = LocalDate.parse(typed);
                return Segment.midnight(end ? day.plusDays(1) : day);
            }
            String text = typed.strip().replace(' ', 'T').toUpperCase(Locale.ROOT);
            if (OFFSET.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return local(field, LocalDateTime.parse(text), problems);
        } catch (DateTimeException e) {
            problems.add(field, Wording.of("servicelevel.measurement.wrong.moment", typed));
            return null;
        }
    }

    private static Instant local(String field, LocalDateTime time, Problems problems) {
        List<ZoneOffset> offsets = Latvian.ZONE.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return time.toInstant(offsets.get(0));
        }
        problems.add(
                field,
                Wording.of(
                        "servicelevel.measurement.wrong." + (offsets.isEmpty() ? "noSuchHour" : "twice"),
                        Latvian.wallClock(time)));
        return null;
    }
}
