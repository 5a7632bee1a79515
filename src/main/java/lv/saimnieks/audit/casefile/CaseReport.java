package lv.saimnieks.audit.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.casework.CaseStory;

/**
 * All that is known of one case, running or finished, as an auditor may read it: the page of the Cockpit plugin, the
 * evidence file and REST show this and nothing else. Words are Latvian, or English for a reader who asked for it
 * ({@link lv.saimnieks.shared.AnswerLanguage}); ids and codes are the engine's.
 *
 * @param id of the process instance
 * @param number register number; null when the case has none
 * @param title from the register; null when no register tells of it
 * @param definitionId the process definition it ran on
 * @param state what became of it
 * @param startedBy user id; null for the system
 * @param finishedAt null while it runs
 * @param endedIn name of the end event; null while it runs or when it was deleted
 * @param deleteReason why it was deleted or ended from outside; null when it was not
 * @param overdueTasks how many tasks were, or are, past their due date
 * @param interventions what somebody did to it by the engine itself, past the steps of its process, oldest first
 * @param registerPage path of the case's page in the register; null when there is none
 * @param facts from the register
 * @param records what the engine kept, entry by entry
 */
public record CaseReport(
        String id,
        String number,
        String title,
        String process,
        String processName,
        String definitionId,
        int version,
        CaseState state,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        Long durationMs,
        String endedIn,
        String deleteReason,
        int overdueTasks,
        List<Intervened> interventions,
        String registerPage,
        List<CaseStory.Fact> facts,
        Path path,
        List<TimelineEvent> timeline,
        List<Variable> variables,
        List<Decision> decisions,
        List<SentMail> messages,
        List<LinkedCase> links,
        List<Source> sources,
        EngineRecords records) {

    /**
     * An intervention.
     *
     * @param person user id
     * @param words what was done
     * @param reason in that person's words
     * @param details what exactly; null when the words say all
     */
    public record Intervened(Instant at, String person, String words, String reason, String details) {}

    /**
     * The way through the model.
     *
     * @param flows ids of the sequence flows taken
     */
    public record Path(List<Element> elements, List<String> flows) {}

    /**
     * An element of the model that the case came to.
     *
     * @param order places in the order of all visits, from 1
     * @param failed how many incidents it had
     * @param totalMs how long all visits took together, up to now for open ones
     */
    public record Element(
            String id,
            String name,
            String type,
            List<Integer> order,
            int completed,
            int active,
            int cancelled,
            int failed,
            Instant firstAt,
            Instant lastAt,
            long totalMs) {}

    /**
     * A variable with every change, oldest first.
     *
     * @param label how people call it; its name where nobody has a word for it
     * @param step name of the step it belongs to; null when it belongs to the case
     * @param value the last one; null when it was removed
     * @param words how people call those of its values that are codes, by code
     */
    public record Variable(
            String name,
            String label,
            String type,
            String step,
            String value,
            Map<String, String> words,
            List<VariableChange> changes) {}

    /**
     * A change of a variable.
     *
     * @param before null when it was set for the first time
     * @param after null when it was removed
     */
    public record VariableChange(Instant at, String before, String after, String user, String stepId, String step) {}

    /**
     * An evaluated decision.
     *
     * @param id of the evaluation
     * @param summary the outcome in words
     * @param rules the rules that matched, in words
     */
    public record Decision(
            String id,
            String key,
            String name,
            String definitionId,
            int version,
            Instant at,
            String stepId,
            String step,
            String summary,
            List<CaseStory.Fact> inputs,
            List<CaseStory.Fact> outputs,
            List<Rule> rules) {}

    /**
     * A matched rule.
     *
     * @param number its row in the table, from 1
     * @param text conditions and outcome in words
     */
    public record Rule(String id, int number, String text) {}

    /**
     * A message sent. Recipients outside the institution are not named.
     *
     * @param recipient user id or a word for somebody outside
     * @param outcome in words
     */
    public record SentMail(
            long id, Instant at, String recipient, String subject, String body, String outcome, Instant sentAt) {}

    /**
     * Another case that belongs to this one.
     *
     * @param id of its process instance; null when it has none
     * @param outgoing whether this case led to it
     * @param words how they belong together
     */
    public record LinkedCase(
            String id, String number, String processName, CaseState state, boolean outgoing, String words) {}

    /**
     * A model or form as it was used.
     *
     * @param kind PROCESS, DECISION or FORM
     * @param id of the definition
     * @param file resource name
     * @param path from where it can be read, {@code /api/audit/sources/…}
     */
    public record Source(
            String kind,
            String id,
            String key,
            String name,
            int version,
            Instant deployedAt,
            String deploymentName,
            String file,
            String path) {}
}
