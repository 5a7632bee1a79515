package lv.saimnieks.change.evidence;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people type stays in the register: nothing of it is left in the engine (DESIGN 3, requirements 2.6/11). */
@AppTest
class ChangePrivacyTest extends ChangeStories {

    private static final String MARK = "Zvirbulis-7391";

    private static Map<String, Object> typed(Map<String, Object> answers) {
        Map<String, Object> typed = new LinkedHashMap<>();
        answers.forEach((key, value) -> typed.put(key, typed(key, value)));
        return typed;
    }

    @SuppressWarnings("unchecked")
    private static Object typed(String key, Object value) {
        if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map) {
            return rows.stream().map(r -> typed((Map<String, Object>) r)).toList();
        }
        return key.endsWith("Text") && value instanceof String text ? text + " " + MARK : value;
    }

    private void complete(String user, String number, String task, Map<String, Object> answers) {
        clerks.complete(user, number, task, typed(answers));
        assertThat(markedIn("act_hi_")).as("in history after " + task).isEmpty();
    }

    @Test
    @DisplayName("2.6/11: after a whole change nothing that people typed is left in the engine's tables")
    void nothingTypedIsInTheEngine() {
        String number = throughAllSteps();
        assertThat(markedIn("act_")).isEmpty();
        assertThat((String) in(number, c -> c.request().need().evidence())).contains(MARK);
        assertThat((String) in(number, c -> c.decisions().get(0).content().rationale()))
                .contains(MARK);
        assertThat((String) in(number, c -> c.closure().note())).contains(MARK);
    }

    /** Columns of the engine's tables that hold something that was typed. */
    private List<String> markedIn(String prefix) {
        List<String> tables = tables(prefix);
        assertThat(tables).hasSizeGreaterThan(10);
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            jdbc.sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.forEach((column, value) -> {
                        if (text(value).contains(MARK)) {
                            found.add(table + "." + column + ": " + row.get("NAME_"));
                        }
                    }));
        }
        return found;
    }

    private List<String> tables(String prefix) {
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(t -> t.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private String throughAllSteps() {
        Map<String, Object> start = typed(answers(
                "titleText", "Karte veidlapā",
                "descriptionText", "Pievienot karti.",
                "changeKind", "ADD",
                "targetType", "SERVICE",
                "targetCodes", "P-05",
                "criticalSituation", false));
        var started = TaskWorkers.json(clerks.post(
                REQUESTER,
                "/engine-rest/process-definition/key/change-management/submit-form",
                Map.of("variables", TaskWorkers.variables(start))));
        String number = runtime.createProcessInstanceQuery()
                .processInstanceId(started.get("id").asText())
                .singleResult()
                .getBusinessKey();
        complete(MANAGER, number, "Task_IdentifyNeed", need());
        complete(
                MANAGER,
                number,
                "Task_ClassifyChange",
                with(classification(List.of("P-05"), 1, 1, 4, 800), "crossInstitution", true));
        complete(
                MANAGER,
                number,
                "Task_ConfirmClassification",
                answers(
                        "assessor",
                        ASSESSOR,
                        "overrideComplexity",
                        "SIMPLE",
                        "overrideReasonText",
                        "Saskaņots iepriekš."));
        complete(ASSESSOR, number, "Task_AssessChange", with(assessment(1, 1, 4, 800), "crossInstitution", true));
        complete(
                EXPERT,
                number,
                "Task_ExpertAssessment",
                with(opinion(), "opinion", "SUPPORT_WITH_CONDITIONS", "conditionsText", "Vispirms pārbaudīt."));
        complete(MANAGER, number, "Task_AuthoriseChange", decision("RETURN"));
        complete(
                MANAGER,
                number,
                "Task_SupplementRequest",
                answers("supplementText", "Papildināts.", "reassess", false));
        complete(
                MANAGER,
                number,
                "Task_AuthoriseChange",
                with(decision("AUTHORISE_WITH_CONDITIONS"), "conditionsText", "Ne vēlāk par gada beigām."));
        complete(
                MANAGER,
                number,
                "Task_PlanChange",
                with(
                        plan(REQUESTER, "2026-11-23", "2026-11-27"),
                        "testPlanText",
                        "Pārbaudīt.",
                        "externalProvidersText",
                        "Nav.",
                        "risksConfirmed",
                        "CHANGED",
                        "risksChangeText",
                        "Mazāki.",
                        "risksText",
                        List.of(answers(
                                "descriptionText",
                                "Karte nav pieejama.",
                                "likelihood",
                                1,
                                "impact",
                                1,
                                "measureText",
                                "Rezerves karte."))));
        complete(
                REQUESTER,
                number,
                "Task_ImplementChange",
                with(
                        done("2026-11-23", "2026-11-23"),
                        "deviation",
                        true,
                        "deviationKind",
                        "COST",
                        "deviationText",
                        "Dārgāk."));
        complete(
                MANAGER,
                number,
                "Task_HandleDeviation",
                answers("deviationDecision", "ACCEPT", "rationaleText", "Pieļaujams."));
        complete(
                MANAGER,
                number,
                "Task_ReviewChange",
                with(review(), "sideEffectsText", "Nav.", "stakeholderFeedbackText", "Apmierināti."));
        complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL_WITH_DEVIATIONS"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedWithDeviations");
        return number;
    }
}
