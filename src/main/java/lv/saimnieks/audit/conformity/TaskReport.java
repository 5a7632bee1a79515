package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a task of the policy is carried out.
 *
 * @param title empty for a task that is not in the policy's data
 * @param deployed whether any deployed process serves it
 * @param actions the actions to perform, each one
 * @param others other requirements that models name
 */
record TaskReport(String id, String title, boolean deployed, List<ActionReport> actions, List<ActionReport> others) {

    /** How many of the actions a step of the newest version serves. */
    @JsonProperty
    public Share served() {
        return new Share(
                actions.stream()
                        .filter(a -> a.state() == ActionReport.State.DONE || a.state() == ActionReport.State.NOT_DONE)
                        .count(),
                actions.size());
    }

    /** How many of the actions were done in the period. */
    @JsonProperty
    public Share done() {
        return new Share(actions.stream().filter(a -> a.figures().times() > 0).count(), actions.size());
    }
}
