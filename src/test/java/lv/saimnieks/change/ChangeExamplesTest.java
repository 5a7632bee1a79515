package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lv.saimnieks.AppTest;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The changes C-1 … C-8 of the demo institution, each by the users it needs; C-3 and C-4 as decided by two stand in the stories over REST. */
@AppTest
class ChangeExamplesTest extends ChangeStories {

    private void classify(String number, String manager, Supplier<Map<String, Object>> answers) {
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", answers.get());
    }

    @Test
    @DisplayName("C-1: a standard change needs no authorisation and is planned from the model (PU2-20/V3, U2)")
    void standardChange() {
        String manager = "resursa-vaditajs-2";
        String number = process.start(byModel(
                "Piešķirt jaunam darbiniekam piekļuvi rindu sistēmai",
                "pakalpojuma-sniedzejs-1",
                "SM-01",
                TargetType.RESOURCE,
                "R-03"));
        classify(number, manager, () -> classification(affected(number), 1, 1, 1, 0));
        assertThat(classOf(number)).isEqualTo("STANDARD/SIMPLE");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        assertThat(clerks.open(number))
                .containsExactly("Task_ImplementChange:" + manager, "Task_ImplementChange:" + manager);
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(path(number))
                .contains("Task_VerifyStandardModel", "Task_PlanFromTemplate", "Task_ReviewLight")
                .doesNotContain("Task_AuthoriseChange", "Task_ExpertAssessment", "Task_AssessChange");
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
    }

    @Test
    @DisplayName("C-2: an emergency is decided fast, implemented first, documented and judged afterwards (PU2-20/V5)")
    void emergencyChange() {
        String manager = "resursa-vaditajs-1";
        String authority = "resursu-kopuma-vaditajs-1";
        String number = process.start(critical(
                "E-portāls nav pieejams – beidzies drošības sertifikāts, jānomaina nekavējoties",
                "pakalpojuma-vaditajs-1",
                TargetType.RESOURCE,
                "R-01"));
        classify(number, manager, () -> classification(affected(number), 3, 3, 1, 200));
        assertThat(classOf(number)).isEqualTo("EMERGENCY/COMPLEX");
        assertThat(in(number, c -> c.affectedCount(ItemKind.SERVICE))).isEqualTo(8);
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(manager, number, "Task_AssessChange", emergency(3, 3, manager));
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + authority);
        clerks.complete(authority, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(clerks.open(number))
                .containsExactly(
                        "Task_DocumentChange:" + manager,
                        "Task_ExpertAssessmentAfter:–",
                        "Task_ExpertAssessmentAfter:–");
        clerks.complete(
                manager,
                number,
                "Task_DocumentChange",
                with(documentation(), "riskPlanText", "Sertifikātu kalendārs."));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessmentAfter", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessmentAfter", opinion());
        Map<String, Object> report = with(review(), "retrospectiveDocsText", "Žurnāls un sarakste pievienota.");
        clerks.complete(manager, number, "Task_ReviewChange", report);
        clerks.complete(authority, number, "Task_ReviewChange", report);
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
        assertThat(path(number)).doesNotContain("Task_PlanChange");
    }

    @Test
    @DisplayName("C-2: an emergency authorised by word of mouth is confirmed while it is implemented (PU2-20/V5, A4)")
    void verballyAuthorisedEmergency() {
        String manager = "resursa-vaditajs-1";
        String authority = "resursu-kopuma-vaditajs-1";
        String number = process.start(critical(
                "E-portāla sertifikāta maiņa pēc mutiska lēmuma",
                "pakalpojuma-vaditajs-1",
                TargetType.RESOURCE,
                "R-01"));
        classify(number, manager, () -> classification(affected(number), 3, 3, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                manager,
                number,
                "Task_AssessChange",
                with(
                        emergency(3, 3, manager),
                        "verballyAuthorisedBy",
                        authority,
                        "verballyAuthorisedAt",
                        "2026-11-23T09:30"));
        assertThat(clerks.open(number))
                .containsExactly("Task_ConfirmAuthorisation:" + authority, "Task_ImplementChange:" + manager);
        clerks.complete(
                authority,
                number,
                "Task_ConfirmAuthorisation",
                answers("confirmed", "YES", "rationaleText", "Lēmumu pieņēmu pa tālruni 9.30."));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(in(number, Change::status)).isEqualTo(ChangeStatus.IMPLEMENTED);
        assertThat(in(number, c -> c.decisions().get(0).confirmsVerbal())).isEqualTo(true);
    }

    @Test
    @DisplayName("C-4: a complex change is split into smaller ones (PU2-20/U1)")
    void complexChangeIsSplit() {
        String manager = "pakalpojumu-kopuma-vaditajs-1";
        String number = extendedHours();
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "pakalpojuma-vaditajs-1"));
        clerks.complete(
                "pakalpojuma-vaditajs-1",
                number,
                "Task_AssessChange",
                with(
                        assessment(1, 2, 10, 3000),
                        "splitPossible",
                        "YES",
                        "splitPartsText",
                        List.of(
                                answers(
                                        "titleText", "Darba laiks klātienes pakalpojumiem",
                                        "descriptionText", "Pirmā kārta",
                                        "targetItems", List.of("P-12")),
                                answers(
                                        "titleText", "Darba laiks dzīvesvietas pakalpojumiem",
                                        "descriptionText", "Otrā kārta",
                                        "targetItems", List.of("P-01", "P-02")))));
        clerks.complete(manager, number, "Task_CloseChange", closure("SPLIT"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_Split");
        List<String> parts =
                runtime.createProcessInstanceQuery().processDefinitionKey(ChangeProcess.KEY).list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .filter(key ->
                                number.equals(in(key, c -> c.request().origin().originCase())))
                        .toList();
        assertThat(parts).hasSize(2);
    }

    private String extendedHours() {
        String number = process.start(wanted(
                "Pagarināt klientu centra darba laiku ceturtdienās līdz 19.00",
                "pakalpojuma-sniedzejs-1",
                TargetType.INSTITUTION,
                "P-01",
                "P-02",
                "P-09",
                "P-12"));
        classify(number, "pakalpojumu-kopuma-vaditajs-1", () -> classification(affected(number), 1, 2, 10, 3000));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
        return number;
    }

    @Test
    @DisplayName("C-5: a request that names a standard model but is not of low risk is a normal change (change-type 3)")
    void standardModelWithMediumRisk() {
        String number = process.start(byModel(
                "Paroļu noteikumu maiņa visiem lietotājiem",
                "pakalpojuma-vaditajs-1",
                "SM-02",
                TargetType.RESOURCE,
                "R-08"));
        classify(number, "resursa-vaditajs-1", () -> classification(affected(number), 2, 2, 5, 0));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
    }

    @Test
    @DisplayName("C-6: a change that needs a binding regulation is complex (change-complexity 1)")
    void changeThatNeedsRegulation() {
        String number = process.start(NewChanges.ordinary(
                "Pārtraukt papīra izziņu izsniegšanu",
                "Pieteikums ar pamatojumu.",
                ChangeKind.REMOVE,
                TargetType.SERVICE,
                Set.of("P-01"),
                "pakalpojuma-sniedzejs-1"));
        classify(
                number,
                "pakalpojuma-vaditajs-1",
                () -> with(classification(List.of("P-01"), 1, 1, 5, 0), "needsRegulationOrAgreement", true));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
    }

    @Test
    @DisplayName("C-7: a request that deviates from its model is normal, with its full impact (change-type 4)")
    void deviationFromStandardModel() {
        String number = process.start(byModel(
                "Piešķirt e-portāla administratora tiesības ārējam izstrādātājam",
                "pakalpojuma-vaditajs-1",
                "SM-01",
                TargetType.RESOURCE,
                "R-01"));
        classify(
                number,
                "resursa-vaditajs-1",
                () -> with(
                        classification(affected(number), 1, 1, 1, 0),
                        "deviatesFromModel",
                        true,
                        "deviationFromModelText",
                        "Tiesības saņem ārējs izstrādātājs."));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
    }

    @Test
    @DisplayName("C-7: it is simple only when affected services are de-selected with a reason (requirements 2.1)")
    void deselectionNeedsReason() {
        String number = process.start(byModel(
                "Piešķirt e-portāla pārbaudes tiesības",
                "pakalpojuma-vaditajs-1",
                "SM-01",
                TargetType.RESOURCE,
                "R-01"));
        clerks.complete("resursa-vaditajs-1", number, "Task_IdentifyNeed", need());
        Map<String, Object> answers = with(
                classification(List.of("R-01"), 1, 1, 1, 0),
                "deviatesFromModel",
                true,
                "deviationFromModelText",
                "Pārbaudes vide.");
        var refused = clerks.tryToComplete("resursa-vaditajs-1", number, "Task_ClassifyChange", answers);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Norādiet iemeslu").contains("deselectReasonText");
        clerks.complete(
                "resursa-vaditajs-1",
                number,
                "Task_ClassifyChange",
                with(answers, "deselectReasonText", "Pārbaudes vide nav saistīta ar pakalpojumiem."));
        assertThat(classOf(number)).isEqualTo("NORMAL/SIMPLE");
    }

    @Test
    @DisplayName("C-8: an emergency that touches one service is simple (change-type 1)")
    void simpleEmergency() {
        String number = process.start(critical(
                "Nomainīt bojātu autobusu skolas maršrutā tūlīt",
                "pakalpojuma-vaditajs-4",
                TargetType.RESOURCE,
                "R-10"));
        classify(number, "resursa-vaditajs-2", () -> classification(affected(number), 2, 2, 1, 500));
        assertThat(classOf(number)).isEqualTo("EMERGENCY/SIMPLE");
    }

    @Test
    @DisplayName("A request that names an expired model becomes normal, with the reason shown (SM-03)")
    void expiredStandardModel() {
        String number = process.start(byModel(
                "Nomainīt klientu centra tālruņa numuru",
                "pakalpojuma-sniedzejs-1",
                "SM-03",
                TargetType.SERVICE,
                "P-12"));
        classify(number, "pakalpojuma-vaditajs-1", () -> classification(List.of("P-12"), 1, 1, 1, 0));
        assertThat(classOf(number)).isEqualTo("NORMAL/SIMPLE");
        assertThat((String) in(number, c -> c.classification().standardModelNote()))
                .contains("SM-03", "30.06.2026.");
    }
}
