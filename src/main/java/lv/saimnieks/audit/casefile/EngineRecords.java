package lv.saimnieks.audit.casefile;

import java.time.Instant;
import java.util.List;

/**
 * What the engine kept of a case, entry by entry with the engine's own ids, for those who check the story against it.
 *
 * @param visits stays in elements of the model; what happened inside another comes after it
 */
public record EngineRecords(
        List<ActivityInstance> visits, List<UserTask> tasks, List<Incident> incidents, List<JobEvent> jobs) {

    /** How an entry ended, if it did. */
    public enum State {
        ACTIVE,
        COMPLETED,
        CANCELLED,
        CREATED,
        FAILED,
        DELETED,
        OPEN,
        RESOLVED
    }

    /**
     * A stay in an element of the model.
     *
     * @param depth how many others it happened inside of, the case itself not counted
     * @param calledCase id of the process instance that it called; null when it called none
     */
    public record ActivityInstance(
            String id,
            String parentId,
            int depth,
            String stepId,
            String step,
            String type,
            State state,
            String assignee,
            Instant startedAt,
            Instant endedAt,
            Long durationMs,
            String calledCase) {}

    /**
     * A user task.
     *
     * @param takenAt when its last assignee got it
     * @param late completed after its due date, or open past it
     */
    public record UserTask(
            String id,
            String stepId,
            String step,
            State state,
            String assignee,
            String owner,
            Instant createdAt,
            Instant takenAt,
            Instant endedAt,
            Long durationMs,
            Instant dueAt,
            Instant followUpAt,
            int priority,
            boolean late) {}

    /**
     * An incident, settled or not.
     *
     * @param type as the engine names it
     * @param rootCause id of the incident that it began with, in another case; null when it began here
     * @param reason what may be told of it
     */
    public record Incident(
            String id,
            String stepId,
            String step,
            String type,
            State state,
            Instant createdAt,
            Instant endedAt,
            String rootCause,
            String reason) {}

    /**
     * Something that happened to a job of the engine.
     *
     * @param id of the entry
     * @param type as the engine names the kind of job
     * @param retries left before it; null when the engine does not say
     * @param reason what may be told of a failure; null when it did not fail
     */
    public record JobEvent(
            String id,
            Instant at,
            String jobId,
            String stepId,
            String step,
            String type,
            State state,
            Integer retries,
            Instant dueAt,
            String reason) {}
}
