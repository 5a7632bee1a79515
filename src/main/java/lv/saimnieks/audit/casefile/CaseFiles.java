package lv.saimnieks.audit.casefile;

import java.util.Optional;

/** The cases' files. */
public interface CaseFiles {

    /**
     * The file of a case.
     *
     * @param idOrNumber process instance id, or register number (of several instances of one number, the newest)
     * @return empty when there is none, or when the person acting may not read its process's history
     */
    Optional<CaseFile> find(String idOrNumber);

    /** The XML or JSON text of a model or form as deployed; empty as for {@link #find}. */
    Optional<String> source(CaseFile.Source source);
}
