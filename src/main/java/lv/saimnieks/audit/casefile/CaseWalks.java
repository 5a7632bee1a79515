package lv.saimnieks.audit.casefile;

import java.util.List;
import java.util.Optional;

/** The ways of cases, whoever asks: callers make sure first that the person may read the case. */
public interface CaseWalks {

    /** Where a case went, and what people did in it. */
    record Walked(CaseReport.Path path, List<EngineRecords.UserTask> tasks) {}

    /** @return empty when the engine knows no such case, or no longer */
    Optional<Walked> walked(String processInstance);
}
