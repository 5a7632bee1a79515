package lv.saimnieks.change.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked of the list of changes, as typed; {@link ListReader} understands it. */
record ListQuery(
        @Parameter(description = "Numurs vai tā daļa") String number,

        @Parameter(description = "Vārdi no nosaukuma vai apraksta")
        String text,

        @Parameter(description = "Stāvoklis, piemēram, ASSESSED")
        String status,

        @Parameter(description = "Veids: STANDARD, NORMAL, EMERGENCY")
        String type,

        @Parameter(description = "Sarežģītība: SIMPLE, COMPLEX")
        String complexity,

        @Parameter(description = "Pakalpojuma vai resursa kods, piemēram, P-05")
        String item,

        @Parameter(description = "Izmaiņas vadītāja lietotājvārds")
        String manager,

        @Parameter(description = "Saņemta no (GGGG-MM-DD)") String receivedFrom,

        @Parameter(description = "Saņemta līdz (GGGG-MM-DD)")
        String receivedTo,

        @Parameter(description = "true: tikai tās, kurām kavējas kāds uzdevums")
        String overdue,

        @Parameter(description = "Avota uzdevums, piemēram, PU2-18")
        String originTask,

        @Parameter(description = "number, received, desired, state vai title, arī ar ,desc")
        String sort,

        @Parameter(description = "Lapa, no 0") String page,

        @Parameter(description = "Rindas lapā, no 1 līdz 200")
        String size) {

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
