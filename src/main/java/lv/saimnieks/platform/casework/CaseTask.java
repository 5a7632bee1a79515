package lv.saimnieks.platform.casework;

import java.util.Set;
import lv.saimnieks.platform.Role;

/**
 * A user task as a domain needs to know it, without the engine.
 *
 * @param processKey key of the process, {@code change-management}
 * @param taskKey id of the element in the model, {@code Task_AssessChange}
 * @param number register number of the case (business key)
 * @param roles the candidate groups that the model names, in order
 * @param slot which one of several parallel instances this is, from 0; 0 when there is only one
 * @param takenBy people who hold or completed another instance of the same multi-instance task
 */
public record CaseTask(
        String processKey, String taskKey, String number, Set<Role> roles, int slot, Set<String> takenBy) {

    /** The same task as it was when it was given out: who has taken another instance meanwhile does not count. */
    public CaseTask asIfNobodyElseHadOne() {
        return new CaseTask(processKey, taskKey, number, roles, slot, Set.of());
    }
}
