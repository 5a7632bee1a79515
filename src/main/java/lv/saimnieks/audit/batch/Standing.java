package lv.saimnieks.audit.batch;

import java.util.Set;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/**
 * Where a case stands at this moment.
 *
 * @param instance id of the process instance
 * @param number register number; where it has none, the id of the instance
 * @param process key of its process
 * @param definition id of the version that it runs on
 * @param state as the engine says it
 * @param failedJobs how many of the system's jobs have no attempts left
 * @param steps ids of the elements that are open
 * @param waitingIn id of another batch that it waits in; null when there is none
 */
record Standing(
        String instance,
        String number,
        String process,
        String definition,
        String state,
        int failedJobs,
        Set<String> steps,
        Long waitingIn) {

    boolean ended() {
        return !state.equals(HistoricProcessInstance.STATE_ACTIVE) && !suspended();
    }

    boolean suspended() {
        return state.equals(HistoricProcessInstance.STATE_SUSPENDED);
    }
}
