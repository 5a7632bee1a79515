package lv.saimnieks.cases.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.cases.register.RegisterDescription.Sort;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked of a register's list: understood, and as an address that asks the same. */
final class ListRequest {

    private static final String SORT = "sort";

    private final RegisterDescription register;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Parameters parameters;

    ListRequest(RegisterDescription register, Map<String, List<String>> values) {
        this.register = register;
        this.parameters = new Parameters(values);
        List<String> names = new ArrayList<>();
        register.filters().forEach(f -> names.add(f.name()));
        names.addAll(List.of(SORT, "size"));
        names.forEach(name -> {
            List<String> given = values.getOrDefault(name, List.of());
            if (!given.isEmpty() && given.get(0) != null && !given.get(0).isBlank()) {
                typed.put(name, given.get(0));
            }
        });
    }

    /** A list that was asked for. */
    record Asked(SqlWhere where, Sort order, boolean descending, int page, int size) {}

    /**
     * @param usualSize rows per page where none were asked for
     * @throws Refusal with the names of the parameters that are wrong
     */
    Asked read(int usualSize) {
        SqlWhere where = new SqlWhere();
        register.filters().forEach(f -> f.narrowing().accept(parameters, where));
        String asked = parameters.text(SORT);
        String[] sort = (asked == null ? register.source().sort() : asked).split(",", 2);
        boolean descending = sort.length == 2 && sort[1].equals("desc");
        Optional<Sort> order =
                register.sorts().stream().filter(o -> o.word().equals(sort[0])).findFirst();
        if (order.isEmpty() || (sort.length == 2 && !descending && !sort[1].equals("asc"))) {
            parameters.problems().add(SORT, Wording.of("cases.list.wrongSort", words(register)));
        }
        int page = parameters.page();
        int size = parameters.size(usualSize);
        parameters.refuseWrong();
        return new Asked(where, order.orElseThrow(), descending, page, size);
    }

    /** What was typed; null when nothing was. */
    public @Nullable String typed(String name) {
        return typed.get(name);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return register.filters().stream().anyMatch(f -> typed.containsKey(f.name()));
    }

    /** The list's address with everything that narrows and sorts it, and this one value besides. */
    public String address(String name, String value) {
        Map<String, String> parts = new LinkedHashMap<>(typed);
        parts.remove(name);
        parts.put(name, value);
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(register.source().path());
        parts.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    /** For each word the address that sorts by it, the other way round when it does already. */
    Map<String, String> sorts(String order, boolean descending) {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (Sort sort : register.sorts()) {
            boolean turns = sort.word().equals(order) && !descending;
            sorts.put(sort.word(), address(SORT, sort.word() + (turns ? ",desc" : ",asc")));
        }
        return sorts;
    }

    /** The words a register can be sorted by, with commas. */
    static String words(RegisterDescription register) {
        return register.sorts().stream().map(Sort::word).collect(Collectors.joining(", "));
    }
}
