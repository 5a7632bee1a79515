package lv.saimnieks.audit.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.saimnieks.shared.input.Parameters;

/**
 * Which entries a list shows; null parts and empty sets do not narrow it.
 *
 * @param caseKey process instance id or register number
 * @param from first day, in Riga
 * @param to last day, in Riga
 * @param text part of property, values or path
 */
record OperationQuery(
        Set<OperationKind> kinds,
        String user,
        String caseKey,
        String process,
        String operation,
        String entity,
        LocalDate from,
        LocalDate to,
        String text) {

    private static final List<String> KNOWN =
            List.of("kind", "user", "case", "process", "operation", "entity", "from", "to", "text", "page", "size");

    /** What the parameters of a request ask for; they know what is wrong with them. */
    static OperationQuery of(Parameters typed) {
        typed.only(KNOWN);
        OperationQuery query = new OperationQuery(
                typed.choices("kind", OperationKind.class),
                typed.text("user"),
                typed.text("case"),
                typed.text("process"),
                typed.text("operation"),
                typed.text("entity"),
                typed.date("from"),
                typed.date("to"),
                typed.text("text"));
        typed.period(query.from(), query.to(), "to");
        return query;
    }
}
