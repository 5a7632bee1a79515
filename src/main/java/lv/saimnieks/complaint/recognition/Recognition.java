package lv.saimnieks.complaint.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.shared.Wording;

/**
 * What a text seems to be; a person confirms it.
 *
 * @param flags in lowerCamelCase, as {@code complaintInSuggestionForm}
 * @param targets codes of services or resources, the likeliest first
 * @param answers to the ten questions of {@code submission-kind}
 * @param urgency the inputs of {@code submission-priority}
 * @param reasons why, for people
 */
public record Recognition(
        SubmissionKind kind,
        Set<String> flags,
        SubmissionScope scope,
        List<String> targets,
        Cause cause,
        Priority priority,
        Map<String, Boolean> answers,
        Map<String, Object> urgency,
        List<Reason> reasons) {

    /**
     * Why something was concluded.
     *
     * @param conclusion {@code harm}, {@code cause}, {@code kind}: what was concluded
     * @param phrase of the text; empty where a decision table concluded it
     * @param sentence for people
     */
    public record Reason(String conclusion, String phrase, String sentence) {

        /** The sentence, after the phrase where there is one. */
        public String inWords() {
            return phrase.isEmpty() ? sentence : Wording.of("complaint.recognition.reason", phrase, sentence);
        }
    }
}
