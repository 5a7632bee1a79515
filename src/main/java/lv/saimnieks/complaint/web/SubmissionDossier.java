package lv.saimnieks.complaint.web;

import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.model.Submitters.Contact;
import lv.saimnieks.complaint.steps.SimilarSubmissions.Similar;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Asked;
import lv.saimnieks.complaint.steps.SubmissionFeedback.Given;

/**
 * A submission as one person may see it.
 *
 * @param contact who the submitter is; null for those who may not know, or when it was erased
 * @param texts what the submitter wrote; none for external providers
 * @param merged numbers of those that were merged into it and that the person may read
 * @param external whether the person sees the neutral text only
 * @param daysLeft working days to the day of the answer; negative when it has passed
 * @param feedback how satisfied the submitter was each time; what they wrote is left out for who may not read it
 * @param mayName people of whom this person may say that the submission is about them; none when they may not
 * @param levels what is promised for what it is about, and what came of it
 * @param latestDue the last day to which the term may be extended, in words; null when it may not
 */
public record SubmissionDossier(
        Submission submission,
        Contact contact,
        List<Text> texts,
        List<String> merged,
        boolean external,
        int daysLeft,
        String latestDue,
        List<Similar> similar,
        List<String> links,
        List<String> handlers,
        boolean mayExtend,
        boolean mayDeclareConflict,
        boolean mayWithdraw,
        boolean mayReopen,
        boolean mayCorrect,
        Set<String> mayName,
        List<Asked> feedback,
        List<PromisedLevels.Level> levels) {

    /** The wish that the case be examined again, said after its last end; null when there is none. */
    public Given reopeningAsked() {
        return feedback.stream()
                .filter(a -> a.inRound() == submission.rounds().size() && a.given() != null)
                .map(Asked::given)
                .filter(Given::wantsReopening)
                .findFirst()
                .orElse(null);
    }
}
