package lv.saimnieks.audit.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;

/**
 * An entry of the operation log.
 *
 * @param id of the entry, which an annotation belongs to
 * @param operationId the engine's id of an operation of several entries; null for reads and refusals
 * @param user null for the system
 * @param operation type of the operation as the engine writes it; of reads and refusals the {@link Area}
 * @param entity kind of thing as the engine writes it; null for reads and refusals
 * @param property in words
 * @param before the old value in words where there are any
 * @param after the new value in words where there are any; of reads and refusals the request
 * @param reason why, in the words of who did it; of a deleted deployment which it was; null when nobody was asked
 * @param annotation the last note of an auditor; null when there is none
 */
record OperationRow(
        String id,
        String operationId,
        Kind kind,
        Instant at,
        String user,
        String userName,
        String operation,
        String entity,
        String property,
        String before,
        String after,
        String caseId,
        String number,
        String process,
        String processName,
        String step,
        String reason,
        Annotation annotation) {

    private static final int LONGEST = 200;

    /** The sorts of entries in the operation log. */
    enum Kind {
        /** somebody changed something in the engine */
        CHANGE,
        /** somebody looked at a case */
        READ,
        /** somebody was refused */
        REFUSED;

        /** The kind in words. */
        String label() {
            return Wording.of("operations.kind." + name());
        }
    }

    /** A note of an auditor. */
    record Annotation(String text, String by, String byName, Instant at) {}

    @JsonProperty
    String kindLabel() {
        return kind.label();
    }

    @JsonProperty
    String operationLabel() {
        return kind == Kind.CHANGE ? OperationText.operation(operation) : OperationText.area(operation);
    }

    @JsonProperty
    String entityLabel() {
        return entity == null ? null : OperationText.entity(entity);
    }

    /** The whole entry as a sentence. */
    @JsonProperty
    String words() {
        String who = userName == null ? Wording.of("operations.system") : userName;
        if (kind != Kind.CHANGE) {
            String what = number == null
                    ? PlainText.cut(String.valueOf(after), LONGEST)
                    : Wording.of("operations.case", number);
            boolean failed = kind == Kind.REFUSED && String.valueOf(after).matches("(?s).* 5\\d\\d");
            return why(Wording.of("operations.sentence." + (failed ? "FAILED" : kind), who, what, operationLabel()));
        }
        List<String> about = new ArrayList<>();
        if (number == null || !entity.equals(EntityTypes.PROCESS_INSTANCE)) {
            about.add(entityLabel());
        }
        if (step != null) {
            about.add(Wording.of("operations.step", step.replaceAll("\\s+", " ")));
        }
        if (number != null) {
            about.add(Wording.of("operations.case", number));
        }
        String values = before == null && after == null || property == null
                ? ""
                : Wording.of("operations.values", property, shown(before), shown(after));
        return why(Wording.of("operations.sentence.CHANGE", operationLabel(), String.join(", ", about), who, values));
    }

    private String why(String sentence) {
        return reason == null ? sentence : sentence + " " + Wording.of("operations.why", shown(reason));
    }

    private static String shown(String value) {
        return value == null || value.isBlank()
                ? Wording.of("operations.nothing")
                : PlainText.cut(PlainText.line(value), LONGEST);
    }
}
