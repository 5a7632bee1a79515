package lv.saimnieks.audit.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.audit.casefile.CaseState;

/**
 * A case in a list.
 *
 * @param id of the process instance
 * @param number register number; null when the case has none
 * @param title from the register; null when no register tells of it
 * @param startedBy user id; null for the system
 * @param startedByName how that person is shown
 * @param durationMs milliseconds; null while it runs
 * @param openSteps names of the open tasks
 * @param incidents how many open ones there are
 * @param overdue whether a task was, or is, past its due date
 * @param interventions how often somebody intervened in it by the engine itself
 */
record CaseRow(
        String id,
        String number,
        String title,
        String process,
        String processName,
        int version,
        String definitionId,
        CaseState state,
        String startedBy,
        String startedByName,
        Instant startedAt,
        Instant finishedAt,
        Long durationMs,
        List<String> openSteps,
        int incidents,
        boolean overdue,
        int interventions) {

    @JsonProperty
    String stateLabel() {
        return state.label();
    }

    CaseRow titled(String registered) {
        return new CaseRow(
                id,
                number,
                registered,
                process,
                processName,
                version,
                definitionId,
                state,
                startedBy,
                startedByName,
                startedAt,
                finishedAt,
                durationMs,
                openSteps,
                incidents,
                overdue,
                interventions);
    }
}
