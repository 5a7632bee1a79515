package lv.saimnieks.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended, for the case that asked for it: a message of the house's contract such as {@code ChangeClosed}.
 *
 * @param message name of the BPMN message
 * @param caseNumber the case that ended
 * @param originProcess key of the process that asked; null when unknown
 * @param originCase business key of the case that asked and may wait; null when none did
 * @param variables what the waiting case gets as process variables: numbers and codes, no personal data
 */
public record Outcome(
        String message,
        String caseNumber,
        @Nullable String originProcess,
        @Nullable String originCase,
        Map<String, String> variables) {}
