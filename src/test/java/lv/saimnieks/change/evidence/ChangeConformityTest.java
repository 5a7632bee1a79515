package lv.saimnieks.change.evidence;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.ChangeAnswersOf;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every self-audit rule of changes is quiet when all is in order, and finds the case when it is broken on purpose. */
@AppTest
@Tag("database")
class ChangeConformityTest extends ChangeStories {

    private static final String RESOURCE_MANAGER = "resursa-vaditajs-1";

    /** Each test has a day of its own in a year that no other test uses. */
    private static LocalDate next = LocalDate.of(2033, 3, 1);

    private LocalDate day;

    @BeforeEach
    void dayOfItsOwn() {
        next = next.plusDays(7);
        day = next;
        at(day);
    }

    private String normal() {
        String number = toPlanning();
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, day.toString(), day.toString()));
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done(day.toString(), day.toString()));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        close(number, "SUCCESSFUL");
        return number;
    }

    private String standard() {
        String manager = "resursa-vaditajs-2";
        String number = process.start(
                byModel("Piekļuve rindu sistēmai", "pakalpojuma-sniedzejs-1", "SM-01", TargetType.RESOURCE, "R-03"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 0));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        return number;
    }

    private String emergency() {
        String number =
                process.start(critical("Sertifikāta maiņa", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-01"));
        clerks.complete(RESOURCE_MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(
                RESOURCE_MANAGER, number, "Task_ClassifyChange", classification(affected(number), 3, 3, 1, 200));
        clerks.complete(RESOURCE_MANAGER, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                RESOURCE_MANAGER, number, "Task_AssessChange", ChangeAnswersOf.emergency(3, 3, RESOURCE_MANAGER));
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(RESOURCE_MANAGER, number, "Task_ImplementChange", done(day.toString(), day.toString()));
        clerks.complete(
                RESOURCE_MANAGER, number, "Task_DocumentChange", with(documentation(), "riskPlanText", "Kalendārs."));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessmentAfter", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessmentAfter", opinion());
        Map<String, Object> report = with(review(), "retrospectiveDocsText", "Žurnāls pievienots.");
        clerks.complete(RESOURCE_MANAGER, number, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        return number;
    }

    private JsonNode report() {
        return TaskWorkers.json(clerks.get("auditors-1", "/api/audit/conformity?from=" + day + "&to=" + day));
    }

    /** The rules that the case breaks on its day. */
    private List<String> brokenBy(String number) {
        List<String> broken = new ArrayList<>();
        report().get("rules").forEach(rule -> {
            assertThat(rule.get("state").asText()).as(rule.toString()).isNotEqualTo("FAILED");
            rule.get("cases").forEach(c -> {
                if (c.get("number").asText().equals(number)) {
                    broken.add(rule.get("id").asText());
                }
            });
        });
        return broken;
    }

    /** How many cases each rule is about on the day. */
    private Map<String, Long> populations() {
        Map<String, Long> populations = new TreeMap<>();
        report().get("rules")
                .forEach(r -> populations.put(
                        r.get("id").asText(), r.get("share").get("of").asLong()));
        return populations;
    }

    private JsonNode figure(String id) {
        for (JsonNode figure : report().get("figures")) {
            if (figure.get("id").asText().equals(id)) {
                return figure.get("share");
            }
        }
        throw new AssertionError("No figure " + id);
    }

    /** Breaks the case, looks, and puts it right again. */
    private void breaks(String number, String rule, String doctored, String putRight) {
        assertThat(doctor(doctored)).as(doctored).isPositive();
        try {
            assertThat(brokenBy(number)).as(doctored).contains(rule);
        } finally {
            doctor(putRight);
        }
        assertThat(brokenBy(number)).as("put right: " + putRight).isEmpty();
    }

    /** Decisions and reviews the database lets nobody change: whoever wants to has to put others in their place. */
    private int doctor(String sql) {
        Matcher frozen = Pattern.compile("update (change_decision|change_review) (set .+)")
                .matcher(sql);
        if (!frozen.matches()) {
            return jdbc.sql(sql).update();
        }
        String table = frozen.group(1);
        jdbc.sql("create table doctored as select * from " + table).update();
        int doctored = jdbc.sql("update doctored " + frozen.group(2)).update();
        jdbc.sql("delete from " + table).update();
        jdbc.sql("insert into " + table + " select * from doctored").update();
        jdbc.sql("drop table doctored").update();
        return doctored;
    }

    @Test
    @DisplayName("PU2-20/A4: the database refuses to change what was decided and what was reported in a review")
    void decisionsNeverChange() {
        normal();
        for (String table : List.of("change_decision", "change_review")) {
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set "
                                    + ("change_review".equals(table) ? "lessons" : "rationale") + " = 'Citi vārdi.'")
                            .update())
                    .hasStackTraceContaining("never change");
        }
    }

    private String of(String number) {
        return "(select id from change_request where number = '" + number + "')";
    }

    @Test
    @DisplayName(
            "2.6/4, 2.6/6: a normal change in order breaks nothing; each rule finds what was done past the program")
    void rulesOfNormalChanges() {
        String number = normal();
        assertThat(brokenBy(number)).isEmpty();
        assertThat(populations())
                .containsEntry("registered-with-process", 1L)
                .containsEntry("original-unchanged", 1L)
                .containsEntry("independent-decision", 1L)
                .containsEntry("normal-authorised", 1L)
                .containsEntry("normal-expert-opinion", 1L)
                .containsEntry("review-before-close", 1L)
                .containsEntry("deadline-grounds", 1L)
                .containsEntry("override-explained", 0L)
                .containsEntry("standard-model-active", 0L);
        String change = of(number);
        breaks(
                number,
                "registered-with-process",
                "update ACT_HI_PROCINST set BUSINESS_KEY_ = 'cits' where BUSINESS_KEY_ = '" + number + "'",
                "update ACT_HI_PROCINST set BUSINESS_KEY_ = '" + number + "' where BUSINESS_KEY_ = 'cits'");
        breaks(
                number,
                "original-unchanged",
                "update change_request set title = 'Cits nosaukums' where number = '" + number + "'",
                "update change_request set title = (select title from change_original o where o.change_id = id)"
                        + " where number = '" + number + "'");
        breaks(
                number,
                "original-unchanged",
                "update change_original set description = description || '.' where change_id = " + change,
                "update change_original set description = (select description from change_request c where c.id ="
                        + " change_id) where change_id = " + change);
        breaks(
                number,
                "independent-decision",
                "update change_decision set decided_for = '" + REQUESTER + "' where change_id = " + change,
                "update change_decision set decided_for = decided_by where change_id = " + change);
        breaks(
                number,
                "independent-decision",
                "update change_request set assessor = '" + MANAGER + "' where number = '" + number + "'",
                "update change_request set assessor = '" + ASSESSOR + "' where number = '" + number + "'");
        breaks(
                number,
                "independent-decision",
                "update ACT_HI_TASKINST set ASSIGNEE_ = '" + MANAGER + "' where TASK_DEF_KEY_ = 'Task_AssessChange' and"
                        + " PROC_INST_ID_ = '" + instance(number) + "'",
                "update ACT_HI_TASKINST set ASSIGNEE_ = '" + ASSESSOR + "' where TASK_DEF_KEY_ = 'Task_AssessChange'"
                        + " and PROC_INST_ID_ = '" + instance(number) + "'");
        breaks(
                number,
                "decision-by-task-holder",
                "update change_decision set decided_by = '" + HEAD + "', decided_for = '" + HEAD
                        + "' where change_id = " + change,
                "update change_decision set decided_by = '" + MANAGER + "', decided_for = '" + MANAGER
                        + "' where change_id = " + change);
        breaks(
                number,
                "normal-authorised",
                "update change_decision set verdict = 'RETURN' where change_id = " + change,
                "update change_decision set verdict = 'AUTHORISE' where change_id = " + change);
        breaks(
                number,
                "work-after-decision",
                "update change_plan_item set actual_from = actual_from - interval '2' day, note = null where change_id = "
                        + change,
                "update change_plan_item set actual_from = actual_from + interval '2' day where change_id = " + change);
        breaks(
                number,
                "received-as-begun",
                "update change_request set received_at = received_at - interval '3' hour where number = '" + number
                        + "'",
                "update change_request set received_at = received_at + interval '3' hour where number = '" + number
                        + "'");
        breaks(
                number,
                "normal-expert-opinion",
                "update change_expert_opinion set afterwards = true where change_id = " + change,
                "update change_expert_opinion set afterwards = false where change_id = " + change);
        breaks(
                number,
                "review-before-close",
                "update change_review set reviewed_at = reviewed_at + interval '1' hour where change_id = " + change,
                "update change_review set reviewed_at = reviewed_at - interval '1' hour where change_id = " + change);
        breaks(
                number,
                "override-explained",
                "update change_request set complexity = 'COMPLEX' where number = '" + number + "'",
                "update change_request set complexity = 'SIMPLE' where number = '" + number + "'");
        breaks(
                number,
                "deadline-grounds",
                "update ACT_HI_VARINST set NAME_ = 'x' where NAME_ = 'dueCalendarVersion' and PROC_INST_ID_ = '"
                        + instance(number) + "'",
                "update ACT_HI_VARINST set NAME_ = 'dueCalendarVersion' where NAME_ = 'x' and PROC_INST_ID_ = '"
                        + instance(number) + "'");
        for (String text : List.of(
                "010190-10001",
                "kods 32123456789",
                "janis@paraugs.lv",
                "Lūdzu sazināties ar mani",
                "Paraugs Paraudziņš",
                "PARAUGS PARAUDZIŅŠ-ŠĶĒLE",
                "+37120000000",
                "tālr. 20 00 00 00")) {
            breaks(
                    number,
                    "no-personal-data",
                    "update ACT_HI_VARINST set TEXT_ = '" + text + "' where NAME_ = 'risk' and PROC_INST_ID_ = '"
                            + instance(number) + "'",
                    "update ACT_HI_VARINST set TEXT_ = 'LOW' where NAME_ = 'risk' and PROC_INST_ID_ = '"
                            + instance(number) + "'");
        }
        breaks(
                number,
                "no-personal-data",
                "update ACT_HI_VARINST set NAME_ = 'riskText' where NAME_ = 'risk' and PROC_INST_ID_ = '"
                        + instance(number) + "'",
                "update ACT_HI_VARINST set NAME_ = 'risk' where NAME_ = 'riskText' and PROC_INST_ID_ = '"
                        + instance(number) + "'");
        breaks(
                number,
                "model-kept",
                "update ACT_HI_PROCINST set PROC_DEF_ID_ = 'pazudis:' || PROC_DEF_ID_ where BUSINESS_KEY_ = '" + number
                        + "'",
                "update ACT_HI_PROCINST set PROC_DEF_ID_ = substring(PROC_DEF_ID_ from 9) where BUSINESS_KEY_ = '"
                        + number + "'");
        breaks(
                number,
                "model-kept",
                "update ACT_HI_DECINST set DEC_DEF_ID_ = 'x' || DEC_DEF_ID_ where PROC_INST_ID_ = '" + instance(number)
                        + "'",
                "update ACT_HI_DECINST set DEC_DEF_ID_ = substring(DEC_DEF_ID_ from 2) where PROC_INST_ID_ = '"
                        + instance(number) + "'");
    }

    @Test
    @DisplayName("2.6/3, E22: the exception in a small institution is no breach when it is recorded, and is shown")
    void recordedExceptionIsNoBreach() {
        String number = normal();
        doctor("update change_decision set decided_for = '" + REQUESTER
                + "', separation_note = 'Iestādē nav neviena cita.' where change_id = " + of(number));
        assertThat(brokenBy(number)).isEmpty();
        assertThat(figure("separation-exceptions").get("words").asText()).isEqualTo("100\u00a0% (1 no 1)");
        breaks(
                number,
                "independent-decision",
                "update change_decision set separation_note = ' ' where change_id = " + of(number),
                "update change_decision set separation_note = 'Nav cita.' where change_id = " + of(number));
    }

    @Test
    @DisplayName("2.6/4, PU2-20/V3: a standard change needs a model that was valid on the day")
    void rulesOfStandardChanges() {
        String number = standard();
        assertThat(populations()).containsEntry("standard-model-active", 1L).containsEntry("normal-authorised", 0L);
        assertThat(brokenBy(number)).isEmpty();
        breaks(
                number,
                "standard-model-active",
                "update change_request set standard_model = 'SM-03' where number = '" + number + "'",
                "update change_request set standard_model = 'SM-01' where number = '" + number + "'");
        breaks(
                number,
                "standard-model-active",
                "update change_standard_model set withdrawn_on = date '" + day.minusDays(1) + "' where code = 'SM-01'",
                "update change_standard_model set withdrawn_on = null where code = 'SM-01'");
    }

    @Test
    @DisplayName("2.6/5, PU2-20/V5, E16: an emergency change is reviewed by a person; emergencies are counted")
    void rulesOfEmergencyChanges() {
        String number = emergency();
        assertThat(populations()).containsEntry("emergency-reviewed", 1L).containsEntry("normal-authorised", 0L);
        assertThat(brokenBy(number)).isEmpty();
        breaks(
                number,
                "emergency-reviewed",
                "update change_review set reviewer = null where change_id = " + of(number),
                "update change_review set reviewer = '" + RESOURCE_MANAGER + "' where change_id = " + of(number));
        assertThat(figure("emergency-share").get("words").asText()).isEqualTo("100\u00a0% (1 no 1)");
        assertThat(figure("scope-resource").get("part").asInt()).isEqualTo(1);
        assertThat((int) in(number, c -> c.affectedCount(ItemKind.SERVICE))).isPositive();
    }

    @Test
    @DisplayName("2.6/9, PU2-20/A2: an override has a reason and a user")
    void overridesAreExplained() {
        String number = process.start(wanted("Veidlapas maiņa", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(
                MANAGER,
                number,
                "Task_ConfirmClassification",
                answers(
                        "assessor",
                        ASSESSOR,
                        "overrideComplexity",
                        "COMPLEX",
                        "overrideReasonText",
                        "Skar arī citu iestādi."));
        assertThat(populations()).containsEntry("override-explained", 1L);
        assertThat(brokenBy(number)).isEmpty();
        assertThat(figure("overridden").get("part").asInt()).isEqualTo(1);
        breaks(
                number,
                "override-explained",
                "update change_request set override_reason = null where number = '" + number + "'",
                "update change_request set override_reason = 'Skar citus.' where number = '" + number + "'");
        breaks(
                number,
                "override-explained",
                "update change_request set overridden_by = '' where number = '" + number + "'",
                "update change_request set overridden_by = '" + MANAGER + "' where number = '" + number + "'");
    }

    @Test
    @DisplayName("2.6/1: a number that is missing from the register is named")
    void missingNumberIsFound() {
        day = LocalDate.of(2035, 5, 8);
        at(day);
        String first = process.start(wanted("Pirmā", REQUESTER, TargetType.SERVICE, "P-05"));
        String last = process.start(wanted("Otrā", REQUESTER, TargetType.SERVICE, "P-05"));
        for (String number : List.of(first, last)) {
            breaks(
                    number,
                    "numbers-without-gaps",
                    "update change_request set number = 'DZĒSTS' where number = '" + number + "'",
                    "update change_request set number = '" + number + "' where number = 'DZĒSTS'");
        }
    }

    @Test
    @DisplayName("E16: similar simple changes of one requester in 30 days are counted, also over the end of the period")
    void similarSimpleChangesAreCounted() {
        day = LocalDate.of(2036, 12, 31);
        at(day);
        simple();
        assertThat(figure("similar-simple").get("words").asText()).isEqualTo("0\u00a0% (0 no 1)");
        at(LocalDate.of(2037, 1, 20));
        simple();
        assertThat(figure("similar-simple").get("words").asText()).isEqualTo("100\u00a0% (1 no 1)");
    }

    private void simple() {
        String number = process.start(wanted("Veidlapas maiņa", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
    }

    @Test
    @DisplayName("a case belongs to the year in which it was received by the clock in Riga")
    void periodsEndAtMidnightInRiga() {
        clock.set(LocalDateTime.of(2038, 12, 31, 23, 59));
        String before = process.start(wanted("Gada pēdējā", REQUESTER, TargetType.SERVICE, "P-05"));
        clock.set(LocalDateTime.of(2039, 1, 1, 0, 0));
        process.start(wanted("Gada pirmā", REQUESTER, TargetType.SERVICE, "P-05"));
        day = LocalDate.of(2038, 12, 31);
        assertThat(populations()).containsEntry("original-unchanged", 1L).containsEntry("deadline-grounds", 1L);
        assertThat(before).startsWith("IZM-2038-");
        day = LocalDate.of(2039, 1, 1);
        assertThat(populations()).containsEntry("original-unchanged", 1L).containsEntry("deadline-grounds", 1L);
        day = LocalDate.of(2039, 1, 2);
        assertThat(populations()).containsEntry("original-unchanged", 0L);
    }

    @Test
    @DisplayName("PU2-20/A1–A8: the report tells step, role, times, people and lateness of each action")
    void reportTellsOfActions() {
        String number = toDecision();
        JsonNode decision = action("PU2-20/A4");
        assertThat(decision.get("state").asText()).isEqualTo("DONE");
        at(day.plusDays(40));
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        day = day.plusDays(40);
        decision = action("PU2-20/A4");
        JsonNode step = step(decision, "Task_AuthoriseChange");
        assertThat(step.get("roleLabels").asText()).isEqualTo("Pakalpojuma vadītājs");
        assertThat(step.get("figures").get("times").asInt()).isEqualTo(1);
        assertThat(step.get("figures").get("people").asInt()).isEqualTo(1);
        assertThat(step.get("figures").get("late").asInt())
                .as("decided a month late; other tests' open tasks are late too")
                .isPositive();
        assertThat(step.get("figures").get("medianMs").asLong()).isEqualTo(40L * 24 * 3_600_000);
        assertThat(step.get("history").asText())
                .contains("#/vesture?process=change-management&step=Task_AuthoriseChange&startedFrom="
                        + day.minusDays(40));
        assertThat(action("PU2-20/A8").get("state").asText()).isEqualTo("NOT_DONE");
        assertThat(step(action("PU2-20/A5"), "Task_PlanChange")
                        .get("figures")
                        .get("due")
                        .asInt())
                .as("planning is open and has a due date")
                .isPositive();
    }

    private JsonNode action(String id) {
        for (JsonNode task : report().get("tasks")) {
            for (JsonNode action : task.get("actions")) {
                if (action.get("id").asText().equals(id)) {
                    return action;
                }
            }
        }
        throw new AssertionError("No action " + id);
    }

    private static JsonNode step(JsonNode action, String id) {
        for (JsonNode step : action.get("steps")) {
            if (step.get("step").asText().equals(id)) {
                return step;
            }
        }
        throw new AssertionError("No step " + id);
    }
}
