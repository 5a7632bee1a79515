package lv.saimnieks.change.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked of the list of changes, as typed; {@link ListReader} understands it. */
record ListQuery(
        @Parameter(description = "change.ListQuery.number") String number,

        @Parameter(description = "change.ListQuery.text") String text,

        @Parameter(description = "change.ListQuery.status") String status,

        @Parameter(description = "change.ListQuery.type") String type,

        @Parameter(description = "change.ListQuery.complexity")
        String complexity,

        @Parameter(description = "change.ListQuery.item") String item,

        @Parameter(description = "change.ListQuery.manager") String manager,

        @Parameter(description = "change.ListQuery.receivedFrom")
        String receivedFrom,

        @Parameter(description = "change.ListQuery.receivedTo")
        String receivedTo,

        @Parameter(description = "change.ListQuery.overdue") String overdue,

        @Parameter(description = "change.ListQuery.originTask")
        String originTask,

        @Parameter(description = "change.ListQuery.sort") String sort,

        @Parameter(description = "change.ListQuery.page") String page,

        @Parameter(description = "change.ListQuery.size") String size) {

    private static final ListQuery NOTHING =
            new ListQuery(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The list's address with everything that narrows and sorts it, and this one value besides. */
    public String address(String name, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("number", number);
        parts.put("text", text);
        parts.put("status", status);
        parts.put("type", type);
        parts.put("complexity", complexity);
        parts.put("item", item);
        parts.put("manager", manager);
        parts.put("receivedFrom", receivedFrom);
        parts.put("receivedTo", receivedTo);
        parts.put("overdue", overdue);
        parts.put("originTask", originTask);
        parts.put("sort", sort);
        parts.put("size", size);
        parts.values().removeIf(v -> v == null || v.isBlank());
        parts.remove(name);
        parts.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/registri/izmainas");
        parts.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !address("sort", "").equals(NOTHING.address("sort", ""));
    }
}
