package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.audit.history.CaseQueryReader;
import lv.saimnieks.audit.history.CaseSearch;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The cases of a job: those that the list of cases shows for the same parameters, on all its pages. */
@Component
class SelectedCases {

    private static final Set<String> PAGING = Set.of("page", "size");

    private final CaseSearch search;

    SelectedCases(CaseSearch search) {
        this.search = search;
    }

    /**
     * Process instance ids in the order asked for, as the person acting may read them.
     *
     * @param parameters those of the list of cases as a JSON object, of several values as an array; of a page are passed over
     * @param limit how many at most
     * @throws Refusal when a parameter is wrong or unknown: a job for more cases than were meant would be worse
     */
    List<String> ids(JsonNode parameters, int limit) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        parameters.properties().forEach(p -> {
            if (!CaseQueryReader.PARAMETERS.contains(p.getKey()) && !PAGING.contains(p.getKey())) {
                unknown.put(p.getKey(), Wording.of("evidence.refusal.parameter", p.getKey()));
            }
            read.put(p.getKey(), values(p.getValue()));
        });
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        return search.ids(new CaseQueryReader(read).query(), limit);
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> values.addAll(values(v)));
        } else if (!value.isNull()) {
            values.add(value.isValueNode() ? value.asText() : value.toString());
        }
        return values;
    }
}
