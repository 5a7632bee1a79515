package lv.saimnieks.platform.casework;

import java.time.Instant;
import java.util.List;

/**
 * Fact: an open task was given to people who did not have it before. Published inside the transaction that gives it.
 *
 * @param number register number of the case
 * @param taskId the engine's id of the task
 * @param taskKey id of the element in the model
 * @param taskName Latvian name of the task, with what it is about where several are alike
 * @param users the people who newly have it; one: it is assigned to them; several: each may claim it
 * @param due by when it is to be done; null when nothing says so
 */
public record TaskAssigned(
        String number, String taskId, String taskKey, String taskName, List<String> users, Instant due) {}
