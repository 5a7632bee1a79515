package lv.saimnieks.shared.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** An exception as typed on the page; says what is wrong with it field by field. */
record ExceptionForm(String day, String kind, String minutes, String reason, String source) {

    static final int EARLIEST = 2000;
    static final int LATEST = 2100;

    static ExceptionForm empty() {
        return new ExceptionForm("", "", "", "", "");
    }

    /**
     * The exception that was meant.
     *
     * @throws Refusal with a Latvian sentence per wrong field
     */
    DatedException read() {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate date = readDay(errors);
        DayKind meant = readKind(errors);
        Integer shorter = meant == DayKind.SHORTENED ? readMinutes(errors) : null;
        String why = PlainText.line(reason);
        String says = PlainText.line(source);
        checkText(errors, "reason", why, 200, Wording.of("shared.ExceptionForm.read"));
        checkText(errors, "source", says, 500, Wording.of("shared.ExceptionForm.sourceMissing"));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new DatedException(0, date, meant, shorter, why, says);
    }

    private LocalDate readDay(Map<String, String> errors) {
        try {
            LocalDate date = LocalDate.parse(PlainText.line(day));
            if (date.getYear() >= EARLIEST && date.getYear() <= LATEST) {
                return date;
            }
        } catch (DateTimeException e) {
            // falls through to the sentence below
        }
        errors.put("day", Wording.of("shared.ExceptionForm.readDay.day", EARLIEST, LATEST));
        return null;
    }

    private DayKind readKind(Map<String, String> errors) {
        return Arrays.stream(DayKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    errors.put("kind", Wording.of("shared.ExceptionForm.readKind.kind"));
                    return null;
                });
    }

    private Integer readMinutes(Map<String, String> errors) {
        String typed = PlainText.line(minutes);
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 720) {
            return Integer.valueOf(typed);
        }
        errors.put("minutes", Wording.of("shared.ExceptionForm.readMinutes.minutes"));
        return null;
    }

    private static void checkText(Map<String, String> errors, String field, String text, int max, String missing) {
        if (text.isEmpty()) {
            errors.put(field, missing);
        } else if (text.length() > max) {
            errors.put(field, Wording.of("shared.ExceptionForm.checkText", text.length(), max));
        }
    }
}
