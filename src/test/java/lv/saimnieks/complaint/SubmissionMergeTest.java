package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.privacy.PersonalDataLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two citizens' complaints in one: nobody is lost, and neither learns of the other (E7; M06, M07). */
@Tag("database")
class SubmissionMergeTest extends SubmissionStories {

    private static final String OTHER_MANAGER = "pakalpojuma-vaditajs-3";

    @Autowired
    SubmitterView view;

    @Autowired
    CaseAccess access;

    @Autowired
    PersonalDataLooks looks;

    private String governing;
    private String merged;

    @BeforeEach
    void two() {
        governing = submit(TREES, citizen());
        classify(governing);
        merged = submit(TREES, other());
    }

    private static Submitter other() {
        return new Submitter(
                SubmitterType.NATURAL,
                "Iesniedzējs Bērzkalns-902",
                "iesniedzejs-902@piemers.example",
                "+37126000902",
                "Liepu iela 902",
                ReplyWay.EMAIL);
    }

    private void merge(String number, String user, String into) {
        staff.complete(
                user,
                number,
                "Task_MergeSubmission",
                answers("merge", "MERGE", "governingNumber", into, "reasonText", "Par to pašu."));
    }

    private String written(String number) {
        return String.join(
                "\n",
                jdbc.sql("select body from notification where number = ? and recipient like 'Iesniedzējs %'")
                        .param(number)
                        .query(String.class)
                        .list());
    }

    private String seenBySubmitter(String number) {
        return view.of(number, view.contactOf(number).orElseThrow().trackingCode())
                .orElseThrow()
                .toString();
    }

    @Test
    @DisplayName("M07: each gets a receipt, a decision and an answer; neither sees the other")
    void eachIsAnswered() {
        classify(merged, "handling", "MERGE");
        merge(merged, MANAGER, governing);
        assertThat(told(governing, "merged")).as("who merged knows it").isEmpty();
        inform(merged, MANAGER, "Task_InformSubmitter");
        assertThat(end(merged)).isEqualTo("EndEvent_MergedWith");
        clock.advance(java.time.Duration.ofHours(1));
        evaluate(governing, MANAGER);
        decide(governing, MANAGER);
        document(governing, MANAGER);
        inform(governing, MANAGER, "Task_InformSubmitter");
        assertThat(end(governing)).isEqualTo("EndEvent_AnsweredClosed");

        for (String number : List.of(governing, merged)) {
            assertThat(told(number, "acknowledged")).as("receipt of " + number).hasSize(1);
            assertThat(told(number, "answer")).as("answer in " + number).hasSize(1);
        }
        assertThat(told(merged, "decided")).hasSize(1);
        assertThat(written(merged))
                .contains("Lēmums: Apmierināt", merged)
                .doesNotContain(governing, "-901", "Solītais");
        assertThat(written(governing)).contains(governing).doesNotContain(merged, "-902", "000902", "Bērzkalns");
        assertThat(seenBySubmitter(merged)).contains(merged).doesNotContain(governing, "-901");
        assertThat(seenBySubmitter(governing)).doesNotContain(merged, "-902", "000902", "Bērzkalns");
    }

    @Test
    @DisplayName("M07: when the other one is decided already, the draft says how, and no second letter follows")
    void decidedBefore() {
        evaluate(governing, MANAGER);
        decide(governing, MANAGER);
        clock.advance(java.time.Duration.ofHours(1));
        classify(merged, "handling", "MERGE");
        merge(merged, MANAGER, governing);
        String task = staff.visible(MANAGER, merged, null).get(0).get("id").asText();
        assertThat(staff.get(MANAGER, "/engine-rest/task/" + task + "/form-variables")
                        .body())
                .contains("Pieņemtais lēmums: Apmierināt.")
                .doesNotContain("Solītais");
        inform(merged, MANAGER, "Task_InformSubmitter");
        document(governing, MANAGER);
        inform(governing, MANAGER, "Task_InformSubmitter");
        assertThat(told(merged, "decided")).isEmpty();
    }

    @Test
    @DisplayName("M06: a letter to a merged one reaches the case that governs and its handler; its own number stays")
    void laterLetter() {
        classify(merged, "handling", "MERGE", "targetItems", List.of("P-03"));
        merge(merged, OTHER_MANAGER, governing);
        inform(merged, OTHER_MANAGER, "Task_InformSubmitter");
        process.informationReceived(merged, "Bērzkalnā vēl viens koks. Sveiciens, Bērzkalns");

        assertThat(told(governing, "letter")).containsExactly(MANAGER);
        assertThat(told(merged, "letter")).isEmpty();
        assertThat(timeline.of(governing)).anyMatch(e -> e.title().contains("Apvienotajā pieteikumā " + merged));
        assertThat(read(merged, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
        assertThat(staff.open(merged)).isEmpty();
        assertThat(seenBySubmitter(merged)).contains(merged).doesNotContain(governing);
        assertThat(seenBySubmitter(governing)).doesNotContain("Bērzkaln");

        String page = "/registri/pieteikumi/";
        TestHttp handler = TestHttp.browser(port, MANAGER);
        assertThat(handler.get(page + governing).body()).contains("vēl viens koks", merged);
        assertThat(handler.get(page + merged).body()).contains("Bērzkalns-902", "vēl viens koks");
        assertThat(looks.page(merged, 0, 20).items()).anyMatch(l -> l.userId().equals(MANAGER));
        String auditor =
                TestHttp.browser(port, "auditors-1").get(page + governing).body();
        assertThat(auditor).contains("vēl viens koks").doesNotContain("Bērzkaln");
    }

    @Test
    @DisplayName("M06: merged into one that was merged itself, it goes on to the one that governs; never in a circle")
    void chain() {
        classify(merged, "handling", "MERGE");
        merge(merged, MANAGER, governing);
        String third = submit(TREES, other());
        classify(third, "handling", "MERGE");
        merge(third, MANAGER, merged);
        assertThat(read(third, Submission::mergedInto)).isEqualTo(governing);
        staff.complete(
                MANAGER,
                governing,
                "Task_EvaluateSubmission",
                answers("evaluation", "OTHER", "otherWay", "MERGE", "reasonText", "Par to pašu."));
        var refused = staff.tryToComplete(
                MANAGER,
                governing,
                "Task_MergeSubmission",
                answers("merge", "MERGE", "governingNumber", third, "reasonText", "Par to pašu."));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("P14: whom one is kept from does not handle the other that it is merged into")
    void conflictGoesAlong() {
        assertThat(staff.open(governing)).containsExactly("Task_EvaluateSubmission:" + MANAGER);
        classify(merged, "handling", "MERGE", "cause", "ATTITUDE", "personComplainedAbout", MANAGER);
        merge(merged, PORTFOLIO, governing);
        assertThat(staff.open(governing)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        assertThat(access.mayRead(governing, MANAGER)).isFalse();
        assertThat(access.mayRead(merged, MANAGER)).isFalse();
    }
}
