package lv.saimnieks.audit.casefile;

import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** What became of a case. */
public enum CaseState {
    /** runs, and something in it failed that a person must look at */
    INCIDENT,
    RUNNING,
    /** stopped for a while by an administrator */
    SUSPENDED,
    /** came to an end event */
    COMPLETED,
    /** deleted by a person or a program from outside */
    CANCELLED,
    /** ended by a terminating event of the model */
    TERMINATED;

    /** The state in words. */
    public String label() {
        return Wording.of("casefile.state." + name());
    }

    /** The state by the engine's word for it; does not tell whether something failed. */
    public static CaseState of(String engineState) {
        return switch (engineState) {
            case HistoricProcessInstance.STATE_COMPLETED -> COMPLETED;
            case HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED -> CANCELLED;
            case HistoricProcessInstance.STATE_INTERNALLY_TERMINATED -> TERMINATED;
            case HistoricProcessInstance.STATE_SUSPENDED -> SUSPENDED;
            default -> RUNNING;
        };
    }
}
