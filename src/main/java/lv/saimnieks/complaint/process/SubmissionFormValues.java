package lv.saimnieks.complaint.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.complaint.model.Classification;
import lv.saimnieks.complaint.model.Examination.Evaluation;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.complaint.steps.SimilarSubmissions;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What the forms in {@code forms/complaint} show and offer: lists to choose from, and what is known or proposed. */
@Component
class SubmissionFormValues {

    /** What people typed: the engine keeps it as long as the task is open, so the person is taken out of it. */
    private static final Pattern WORDS = Pattern.compile(".*(Text|Summary|Question)");

    private final Catalogue catalogue;
    private final SubmissionPeople people;
    private final SimilarSubmissions similar;
    private final SubmissionAnswering answering;
    private final AnswerDraft draft;
    private final PersonalData personal;
    private final Users users;

    SubmissionFormValues(
            Catalogue catalogue,
            SubmissionPeople people,
            SimilarSubmissions similar,
            SubmissionAnswering answering,
            AnswerDraft draft,
            PersonalData personal,
            Users users) {
        this.catalogue = catalogue;
        this.people = people;
        this.similar = similar;
        this.answering = answering;
        this.draft = draft;
        this.personal = personal;
        this.users = users;
    }

    Map<String, Object> of(Submission submission, CaseTask task) {
        CaseValues values = new CaseValues();
        switch (task.taskKey()) {
            case "Task_ClassifySubmission" -> classify(submission, values);
            case "Task_MergeSubmission" -> values.with("similarOptions", similar(submission));
            case "Task_EvaluateSubmission" -> evaluate(submission, values);
            case "Task_ConsultProvider" -> values.with("consultQuestion", submission.consultQuestion());
            case "Task_DecideSubmission" ->
                values.with("peopleOptions", options(people.doersToChoose(submission)))
                        .with("partCount", submission.parts().size());
            case "Task_PerformMeasures" -> values.with("measureSummary", measure(submission, task.slot()));
            case "Task_AnswerInterim", "Task_InformSubmitter" -> answer(submission, values);
            case "Task_ExtendDeadline" -> values.with("extensionSummary", extension(submission));
            default -> {}
        }
        Map<String, Object> all = values.map();
        all.replaceAll((name, value) ->
                WORDS.matcher(name).matches() ? personal.hidden(submission.number(), (String) value) : value);
        return all;
    }

    private void classify(Submission submission, CaseValues values) {
        Classification c = submission.classification();
        SubmissionVariables.INPUTS.forEach(input -> values.with(input, c.holds(input)));
        values.with("proposedKind", proposed(c))
                .with("scope", c.scope())
                .with("targetItems", List.copyOf(new TreeSet<>(submission.targets())))
                .with(
                        "itemOptions",
                        catalogue.all().stream()
                                .map(i -> new Option(i.label(), i.code()))
                                .toList())
                .with("cause", c.cause())
                .with("personOptions", options(people.named(submission)))
                .with("personComplainedAbout", c.personComplainedAbout())
                .with("identified", submission.identified())
                .with("paraphraseText", c.paraphrase())
                .with("desiredOutcome", c.desiredOutcome())
                .with("handling", c.handling());
    }

    /** Only the kind: its reasons quote the submitter's words, which stand in the panel and never in the engine. */
    private static String proposed(Classification c) {
        return "**" + c.kind().label() + "**";
    }

    private void evaluate(Submission submission, CaseValues values) {
        values.with("similarOptions", similar(submission));
        Evaluation before = submission.evaluation();
        if (before != null) {
            values.with("factsText", before.facts())
                    .with("justified", before.justified())
                    .with("termText", before.breachedTerm())
                    .with("rootCauseText", before.rootCause());
        }
    }

    private List<Option> similar(Submission submission) {
        return similar.of(submission).stream()
                .map(s -> new Option(
                        s.number() + " " + s.title() + ", " + Latvian.date(s.receivedAt())
                                + (s.samePersonOrText() ? Wording.of("complaint.form.duplicate") : ""),
                        s.number()))
                .toList();
    }

    private static String measure(Submission submission, int slot) {
        Measure.Planned planned =
                submission.measures(Measure.Kind.TASK).get(slot).planned();
        return Wording.of("complaint.form.measure", planned.what(), Latvian.date(planned.dueOn()));
    }

    private void answer(Submission submission, CaseValues values) {
        ReplyWay way = answering.way(submission.number());
        values.with("answerText", draft.of(submission)).with("sentWay", way);
    }

    private static String extension(Submission submission) {
        return Wording.of(
                "complaint.form.extension", Latvian.date(submission.term().replyDueAt()), submission.number());
    }

    private List<Option> options(Collection<String> ids) {
        return ids.stream().map(u -> new Option(users.displayName(u), u)).toList();
    }
}
