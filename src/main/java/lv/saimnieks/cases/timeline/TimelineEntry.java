package lv.saimnieks.cases.timeline;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline, in the words of whoever reads it.
 *
 * @param actor user id; null for the system
 * @param kind message key, or {@code legacy} for a line that was written as a sentence
 * @param details the words that go with it, on one or more lines; null when there are none
 * @param answers what else was answered with it, as it was then
 * @param task id of the task whose completion told it; null when it was told otherwise
 * @param activity id of the stay in an element of the model in which it happened; null when not known
 * @param trace id of what the engine itself keeps of the same, an operation or a process instance; null when only this tells
 */
public record TimelineEntry(
        long id,
        Instant at,
        @Nullable String actor,
        String kind,
        String title,
        @Nullable String details,
        List<Fact> answers,
        @Nullable String task,
        @Nullable String activity,
        @Nullable String trace) {

    /** What was answered to one question, in the words of whoever reads it. */
    public List<Fact> answered(String question) {
        return answers.stream().filter(a -> a.label().equals(question)).toList();
    }
}
