package lv.saimnieks.audit.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.Parameters;

/** Reads an {@link OperationQuery} from the parameters of a request. */
final class OperationQueryReader {

    private static final List<String> KNOWN =
            List.of("kind", "user", "case", "process", "operation", "entity", "from", "to", "text", "page", "size");

    private final Parameters parameters;

    OperationQueryReader(Map<String, ? extends Collection<String>> values) {
        parameters = new Parameters(values);
    }

    OperationQuery query() {
        parameters.only(KNOWN);
        OperationQuery query = new OperationQuery(
                parameters.choices("kind", OperationKind.class),
                parameters.text("user"),
                parameters.text("case"),
                parameters.text("process"),
                parameters.text("operation"),
                parameters.text("entity"),
                parameters.date("from"),
                parameters.date("to"),
                parameters.text("text"));
        parameters.period(query.from(), query.to(), "to");
        return query;
    }

    int page() {
        return parameters.page();
    }

    int size(int usual) {
        return parameters.size(usual);
    }

    void refuseWrong() {
        parameters.refuseWrong();
    }
}
