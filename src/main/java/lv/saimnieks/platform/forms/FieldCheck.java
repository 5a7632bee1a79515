package lv.saimnieks.platform.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;

/** Checks and types the value of one visible field. */
class FieldCheck {

    private final DateFields dates;

    FieldCheck(LocalDate today) {
        this.dates = new DateFields(today);
    }

    /**
     * The typed value; null when the field is not answered and need not be.
     *
     * @param context what the expressions of the form can see
     */
    Object check(FormComponent field, Object value, Map<String, Object> context) throws FieldProblem {
        if (isEmpty(value)) {
            if (field.required()) {
                throw new FieldProblem(Wording.of("platform.FieldCheck.check", field.label()));
            }
            return null;
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> Texts.check(field, value);
            case "number" -> Numbers.check(field, value);
            case "checkbox" -> checkbox(field, value);
            case "datetime" -> dates.check(field, value);
            case "radio", "select" -> choice(field, value, context);
            case "checklist", "taglist" -> choices(field, value, context);
            default -> throw new FieldProblem(Wording.of("platform.FieldCheck.notAsked", field.label()));
        };
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String s && PlainText.seesNothing(s)
                || value instanceof Collection<?> c && c.isEmpty();
    }

    private static Boolean checkbox(FormComponent field, Object value) throws FieldProblem {
        if (!(value instanceof Boolean checked)) {
            throw new FieldProblem(Wording.of("platform.FieldCheck.checkbox", field.label()));
        }
        if (field.required() && !checked) {
            throw new FieldProblem(Wording.of("platform.FieldCheck.mustBeTicked", field.label()));
        }
        return checked;
    }

    private static Object choice(FormComponent field, Object value, Map<String, Object> context) throws FieldProblem {
        Set<Object> allowed = Options.of(field, context);
        for (Object option : allowed) {
            if (Options.same(option, value)) {
                return option instanceof Number n ? Numbers.plain(n) : option;
            }
        }
        throw new FieldProblem(
                Wording.of("platform.FieldCheck.choice", field.label(), Texts.shortened(String.valueOf(value))));
    }

    private static List<String> choices(FormComponent field, Object value, Map<String, Object> context)
            throws FieldProblem {
        if (!(value instanceof Collection<?> sent)) {
            throw new FieldProblem(Wording.of("platform.FieldCheck.choices", field.label()));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object one : sent) {
            chosen.add(String.valueOf(choice(field, one, context)));
        }
        return new ArrayList<>(chosen);
    }
}
