package lv.saimnieks.audit.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;

/** Reads a {@link CaseQuery} from the parameters of a request, and says which of them are wrong. */
public final class CaseQueryReader {

    /** The parameters that a list knows beside {@code page} and {@code size}. */
    public static final List<String> PARAMETERS = List.of(
            "process",
            "version",
            "number",
            "text",
            "state",
            "startedFrom",
            "startedTo",
            "finishedFrom",
            "finishedTo",
            "startedBy",
            "person",
            "role",
            "step",
            "overdue",
            "sort");

    private static final List<String> KNOWN =
            Stream.concat(PARAMETERS.stream(), Stream.of("page", "size")).toList();
    private static final int LAST_VERSION = 1_000_000;

    private final Parameters parameters;

    /** @param values name → values as typed */
    public CaseQueryReader(Map<String, ? extends Collection<String>> values) {
        parameters = new Parameters(values);
    }

    /** @throws Refusal with the names of the parameters that are wrong */
    public CaseQuery query() {
        parameters.only(KNOWN);
        String sort = parameters.text("sort");
        boolean descending = sort == null || sort.startsWith("-");
        String key = sort == null ? CaseOrder.STARTED.key() : sort.replaceFirst("^-", "");
        CaseOrder order = CaseOrder.ofKey(key).orElseGet(() -> {
            parameters.problems().add("sort", Wording.of("history.refusal.sort", keys()));
            return CaseOrder.STARTED;
        });
        CaseQuery query = new CaseQuery(
                parameters.text("process"),
                parameters.number("version", 1, LAST_VERSION),
                parameters.text("number"),
                parameters.text("text"),
                parameters.choices("state", CaseState.class),
                parameters.date("startedFrom"),
                parameters.date("startedTo"),
                parameters.date("finishedFrom"),
                parameters.date("finishedTo"),
                parameters.text("startedBy"),
                parameters.text("person"),
                parameters.text("role"),
                parameters.text("step"),
                parameters.flag("overdue"),
                order,
                descending);
        parameters.period(query.startedFrom(), query.startedTo(), "startedTo");
        parameters.period(query.finishedFrom(), query.finishedTo(), "finishedTo");
        parameters.refuseWrong();
        return query;
    }

    /** The page that is asked for, from 0; wrong input is refused by {@link #query}. */
    public int page() {
        return parameters.page();
    }

    /** Rows per page, from 1 to 200; wrong input is refused by {@link #query}. */
    public int size(int usual) {
        return parameters.size(usual);
    }

    private static String keys() {
        return Arrays.stream(CaseOrder.values()).map(CaseOrder::key).collect(Collectors.joining(", "));
    }
}
