package lv.saimnieks.audit.operations;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;

/**
 * An entry of the operation log in words.
 *
 * @param person how the person is shown; null for the system
 * @param number register number of the case; null when none
 * @param step name of the task; null when none
 */
record OperationWords(
        OperationKind kind,
        String person,
        String operation,
        String entity,
        String property,
        String before,
        String after,
        String number,
        String step) {

    private static final int LONGEST = 200;

    /** The whole entry as a sentence. */
    String sentence() {
        String who = person == null ? Wording.of("operations.system") : person;
        if (kind != OperationKind.CHANGE) {
            String what = number == null
                    ? PlainText.cut(String.valueOf(after), LONGEST)
                    : Wording.of("operations.case", number);
            return Wording.of("operations.sentence." + kind, who, what, area(operation));
        }
        List<String> about = new ArrayList<>();
        if (number == null || !entity.equals(EntityTypes.PROCESS_INSTANCE)) {
            about.add(entity(entity));
        }
        if (step != null) {
            about.add(Wording.of("operations.step", step.replaceAll("\\s+", " ")));
        }
        if (number != null) {
            about.add(Wording.of("operations.case", number));
        }
        String values = before == null && after == null || property == null
                ? ""
                : Wording.of("operations.values", property(property), shown(before), shown(after));
        return Wording.of("operations.sentence.CHANGE", operation(operation), String.join(", ", about), who, values);
    }

    private static String shown(String value) {
        return value == null || value.isBlank()
                ? Wording.of("operations.nothing")
                : PlainText.cut(PlainText.line(value), LONGEST);
    }

    /** The operation type in words. */
    static String operation(String type) {
        return label("operations.operation.", type);
    }

    /** The entity type in words. */
    static String entity(String type) {
        return label("operations.entity.", type);
    }

    /** The property in words; the engine's own word where there is none. */
    static String property(String name) {
        return name == null ? null : label("operations.property.", name);
    }

    /** Where somebody looked or was refused. */
    static String area(String name) {
        return label("operations.area.", name);
    }

    private static String label(String prefix, String code) {
        String key = prefix + code.replace(' ', '_');
        return Wording.has(key) ? Wording.of(key) : code;
    }
}
