package lv.saimnieks.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.recognition.Recognition;

/** What a text seems to be, as other systems read it. */
@Schema(name = "Recognition", description = "complaint.api.recognition.schema")
record RecognitionJson(
        SubmissionKind kind,

        @Schema(description = "complaint.api.recognition.flags", example = "[\"complaintInSuggestionForm\"]")
        Set<String> flags,

        SubmissionScope scope,

        @Schema(description = "complaint.api.recognition.target", example = "P-05", nullable = true)
        String target,

        Cause cause,

        Priority priority,

        @Schema(description = "complaint.api.recognition.reasons")
        List<ReasonJson> reasons) {

    /** Why something was concluded: the phrase of the text, and a sentence for people. */
    @Schema(name = "RecognitionReason", description = "complaint.api.recognition.reason")
    record ReasonJson(String conclusion, String phrase, String sentence) {}

    static RecognitionJson of(Recognition found) {
        return new RecognitionJson(
                found.kind(),
                found.flags(),
                found.scope(),
                found.targets().isEmpty() ? null : String.join(",", found.targets()),
                found.cause(),
                found.priority(),
                found.reasons().stream()
                        .map(r -> new ReasonJson(r.conclusion(), r.phrase(), r.sentence()))
                        .toList());
    }
}
