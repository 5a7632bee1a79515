package lv.saimnieks.shared.calendar;

import java.time.LocalDate;
import java.util.Objects;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

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
        Problems errors = new Problems();
        LocalDate date = errors.day("day", PlainText.line(day), EARLIEST, LATEST);
        if (date == null) {
            errors.add("day", Wording.of("input.date", EARLIEST, LATEST));
        }
        DayKind meant = errors.one("kind", kind, DayKind.class, Wording.of("shared.ExceptionForm.readKind.kind"));
        if (meant == null) {
            errors.add("kind", Wording.of("shared.ExceptionForm.readKind.kind"));
        }
        Integer shorter = meant == DayKind.SHORTENED ? number(errors) : null;
        String why = PlainText.line(reason);
        String says = PlainText.line(source);
        checkText(errors, "reason", why, 200, Wording.of("shared.ExceptionForm.read"));
        checkText(errors, "source", says, 500, Wording.of("shared.ExceptionForm.sourceMissing"));
        errors.refuse();
        return new DatedException(0, Objects.requireNonNull(date), Objects.requireNonNull(meant), shorter, why, says);
    }

    private @Nullable Integer number(Problems errors) {
        Integer shorter = errors.number("minutes", minutes, 1, 720);
        if (shorter == null) {
            errors.add("minutes", Wording.of("input.number", 1, 720));
        }
        return shorter;
    }

    private static void checkText(Problems errors, String field, String text, int max, String missing) {
        if (text.isEmpty()) {
            errors.add(field, missing);
        } else if (text.length() > max) {
            errors.add(field, Wording.of("shared.ExceptionForm.checkText", text.length(), max));
        }
    }
}
