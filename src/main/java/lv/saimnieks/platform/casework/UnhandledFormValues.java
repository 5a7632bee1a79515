package lv.saimnieks.platform.casework;

import java.util.Map;

/**
 * Fact: a completed task had answers that no listener of its domain took, because a process owner added the field or the
 * whole step. They are kept with the case, so that nothing a person sent is lost. Published inside the
 * transaction of the completion.
 *
 * @param number register number of the case
 * @param taskName Latvian name of the task
 * @param user who answered
 * @param answers label of the field → answer in words, in the order of the form
 */
public record UnhandledFormValues(String number, String taskName, String user, Map<String, String> answers) {}
