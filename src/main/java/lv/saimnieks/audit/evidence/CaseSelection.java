package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Finds the cases of a job. */
interface CaseSelection {

    /**
     * Process instance ids that match, as the person acting may read them, in the order asked for.
     *
     * @param parameters those of the list of cases, as a JSON object
     * @throws lv.saimnieks.shared.Refusal when a parameter is wrong
     */
    List<String> ids(JsonNode parameters);
}
