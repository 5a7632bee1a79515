package lv.saimnieks.audit.casefile;

import java.util.Optional;

/** The files of cases, as the person acting may read them. */
public interface CaseReports {

    /**
     * The file of a case.
     *
     * @param idOrNumber process instance id, or register number (of several instances of one number, the newest)
     * @return empty when there is none, or when the person acting may not read its process's history
     */
    Optional<CaseReport> find(String idOrNumber);

    /** The XML or JSON text of a model or form as deployed; empty as for {@link #find}. */
    default Optional<String> source(CaseReport.Source source) {
        return source(source.kind(), source.id());
    }

    /**
     * The same by kind and id.
     *
     * @param kind PROCESS, DECISION or FORM
     * @param id of the definition
     */
    Optional<String> source(String kind, String id);
}
