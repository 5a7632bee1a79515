package lv.saimnieks.platform.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** Date and time fields: valid values of the calendar, in the time of Riga. */
class DateFields {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final LocalDate today;

    DateFields(LocalDate today) {
        this.today = today;
    }

    /** LocalDate, LocalDateTime or LocalTime as the field's subtype says. */
    Temporal check(FormComponent field, Object value) throws FieldProblem {
        String subtype = field.definition().path("subtype").asText("date");
        Temporal result;
        try {
            result = switch (subtype) {
                case "time" -> LocalTime.parse(timePart(text(value)));
                case "datetime" -> dateTime(value);
                default -> date(value);
            };
        } catch (DateTimeException e) {
            throw new FieldProblem(Wording.of(
                    "platform.DateFields.check", field.label(), "time".equals(subtype) ? "laika" : "datuma"));
        }
        LocalDate day =
                result instanceof LocalDateTime dt ? dt.toLocalDate() : result instanceof LocalDate d ? d : null;
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new FieldProblem(Wording.of("platform.DateFields.yearUnlikely", field.label()));
        }
        if (day != null && field.definition().path("disallowPassedDates").asBoolean(false) && day.isBefore(today)) {
            throw new FieldProblem(Wording.of("platform.DateFields.past", field.label()));
        }
        return result;
    }

    private static LocalDate date(Object value) {
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).atZone(Latvian.ZONE).toLocalDate();
        }
        return LocalDate.parse(text(value));
    }

    private static LocalDateTime dateTime(Object value) {
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).atZone(Latvian.ZONE).toLocalDateTime();
        }
        String text = text(value);
        String time = timePart(text.substring(Math.max(text.indexOf('T'), 0)));
        boolean zoned = time.length() < text.length() - text.indexOf('T') - 1;
        return zoned
                ? OffsetDateTime.parse(text).atZoneSameInstant(Latvian.ZONE).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    /** The time without a zone. */
    private static String timePart(String text) {
        return text.replaceFirst("^T", "").replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
    }

    private static String text(Object value) {
        if (value instanceof String s && s.length() <= 40) {
            return s.strip();
        }
        throw new DateTimeException("no date");
    }
}
