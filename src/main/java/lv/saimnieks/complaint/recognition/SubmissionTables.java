package lv.saimnieks.complaint.recognition;

import java.util.Map;

/** The decision tables of submissions, in their newest version. */
public interface SubmissionTables {

    /**
     * The row that answers these inputs: output → value; empty when none does.
     *
     * @param key {@code submission-kind}
     */
    Map<String, Object> row(String key, Map<String, Object> inputs);
}
