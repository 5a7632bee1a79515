package lv.saimnieks.audit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import lv.saimnieks.audit.operations.OperationRow.Kind;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.shared.AnswerLanguage;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operation log in words, Latvian and English (E19, E21). */
class OperationTextTest {

    static Stream<String> operations() {
        return constants(UserOperationLogEntry.class, "OPERATION_TYPE_");
    }

    static Stream<String> entities() {
        return constants(EntityTypes.class, "");
    }

    private static Stream<String> constants(Class<?> type, String prefix) {
        return Arrays.stream(type.getFields())
                .filter(f -> f.getName().startsWith(prefix) && f.getType() == String.class)
                .map(OperationTextTest::value);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("Every operation of the engine has a Latvian name")
    void everyOperation(String type) {
        assertThat(Wording.has("operations.operation." + type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("entities")
    @DisplayName("Every kind of thing of the engine has a Latvian name")
    void everyEntity(String type) {
        assertThat(Wording.has("operations.entity." + type.replace(' ', '_'))).isTrue();
    }

    @Test
    @DisplayName("A change, a look and a refusal as sentences")
    void sentences() {
        assertThat(entry(
                        Kind.CHANGE,
                        "Eksperts 1",
                        "Claim",
                        "Task",
                        "assignee",
                        "eksperts-1",
                        "IZM-2026-000001",
                        "Sniegt eksperta vērtējumu"))
                .isEqualTo("Pieņemšana: uzdevums, „Sniegt eksperta vērtējumu”, lieta IZM-2026-000001"
                        + " (atbildīgais: tukšs → eksperts-1). Veica Eksperts 1.");
        assertThat(entry(Kind.READ, "Auditors 1", "HISTORY", "Case", null, "GET /x 200", "IZM-2026-000001", null))
                .isEqualTo("Auditors 1 skatīja: lieta IZM-2026-000001. Vieta: vēstures lapa.");
        assertThat(entry(Kind.REFUSED, null, "OTHER", "Case", null, "GET /registri/zinojumi 403", null, null))
                .isEqualTo("Sistēma saņēma atteikumu: GET /registri/zinojumi 403. Vieta: cita vieta.");
    }

    @Test
    @DisplayName("The same in English (E21)")
    void english() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(entry(
                            Kind.CHANGE,
                            "Eksperts 1",
                            "Claim",
                            "Task",
                            "assignee",
                            "Eksperts 1",
                            "IZM-2026-000001",
                            "Sniegt eksperta vērtējumu"))
                    .isEqualTo("Claim: task, \"Sniegt eksperta vērtējumu\", case IZM-2026-000001"
                            + " (assignee: empty → Eksperts 1). By Eksperts 1.");
            assertThat(entry(
                            Kind.CHANGE,
                            "Administrators 1",
                            "Suspend",
                            "ProcessInstance",
                            "suspensionState",
                            "suspended",
                            "IZM-2026-000001",
                            null))
                    .isEqualTo("Suspension: case IZM-2026-000001 (state: empty → suspended). By Administrators 1.");
            assertThat(entry(Kind.REFUSED, null, "OTHER", "Case", null, "GET /registri/zinojumi 403", null, null))
                    .isEqualTo("The system was refused: GET /registri/zinojumi 403 (another place).");
        }
    }

    private static String entry(
            Kind kind,
            String who,
            String operation,
            String entity,
            String property,
            String after,
            String number,
            String step) {
        return new OperationRow(
                        "id",
                        null,
                        kind,
                        Instant.EPOCH,
                        null,
                        who,
                        operation,
                        entity,
                        OperationText.property(property),
                        null,
                        after,
                        null,
                        number,
                        null,
                        null,
                        step,
                        null,
                        null)
                .words();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("Every operation on a task is said in words (E19)")
    void everyOperationIsSaid(String operation) {
        assertThat(OperationText.done("Eksperts 2", operation, EntityTypes.TASK, "Solis", "Eksperts 1"))
                .startsWith("Eksperts 2 ")
                .doesNotContain(operation, "{", "null");
    }

    @Test
    @DisplayName("A task given back is no task claimed")
    void nobody() {
        assertThat(done("Claim", "Task", "Novērtēt izmaiņu", "Eksperts 1"))
                .isEqualTo("Eksperts 2 pieņēma uzdevumu „Novērtēt izmaiņu”");
        assertThat(done("Claim", "Task", "Novērtēt izmaiņu", null))
                .isEqualTo("Eksperts 2 atteicās no uzdevuma „Novērtēt izmaiņu”");
        assertThat(OperationText.done(null, "Suspend", "ProcessInstance", null, null))
                .isEqualTo("Sistēma apturēja lietu");
        assertThat(done("Create", "Deployment", "x", null))
                .isEqualTo("Eksperts 2 veica darbību „Izveide”: izvietojums „x”");
        assertThat(done("Future", "Future", null, null)).isEqualTo("Eksperts 2 veica darbību „Future”: Future");
    }

    private static String done(String operation, String entity, String name, String to) {
        return OperationText.done("Eksperts 2", operation, entity, name, to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("In English every operation is a sentence without a word of Latvian (E21)")
    void englishOperation(String operation) {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            for (String to : new String[] {null, "Eksperts 1"}) {
                assertThat(done(operation, EntityTypes.TASK, "Solis", to))
                        .matches("Eksperts 2 [a-z]+(ed|t|ave|eft) .*")
                        .doesNotContain(operation, "{", "null", "the the", "  ");
            }
        }
    }

    @Test
    @DisplayName("English sentences put together from pieces")
    void englishSentences() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(done("Claim", "Task", "Solis", "Eksperts 1")).isEqualTo("Eksperts 2 claimed the task \"Solis\"");
            assertThat(done("Claim", "Task", "Solis", null)).isEqualTo("Eksperts 2 gave back the task \"Solis\"");
            assertThat(done("Assign", "Task", null, "Eksperts 1"))
                    .isEqualTo("Eksperts 2 reassigned the task to Eksperts 1");
            assertThat(done("SetDueDate", "Task", "Solis", "x"))
                    .isEqualTo("Eksperts 2 changed the due date of the task \"Solis\"");
            assertThat(done("Suspend", "ProcessInstance", null, null)).isEqualTo("Eksperts 2 suspended the case");
            assertThat(done("Future", "Future", null, null)).isEqualTo("Eksperts 2 carried out \"Future\": Future");
            assertThat(OperationText.property("dueDate")).isEqualTo("due date");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "assignee, eksperts-1, <eksperts-1>, <eksperts-1>",
                "groupId, change-expert, Eksperts, Eksperts",
                "groupId, nav-tadas, nav-tadas, nav-tadas",
                "dueDate, 1798452000000, 28.12.2026. 12:00, 28.12.2026. 12:00",
                "priority, 50, 50, 50",
                "suspensionState, suspended, apturēts, suspended",
                "suspensionState, active, aktīvs, active",
                "delegation, PENDING, 'deleģēts, gaida izpildi', 'delegated, pending'",
                "delete, true, jā, yes",
                "async, false, nē, no",
                "type, candidate, kandidāts, candidate",
                "name, Mans_nosaukums, Mans_nosaukums, Mans_nosaukums",
                "name, constructor, constructor, constructor",
                "nav, -, -, -",
                "-, true, true, true"
            })
    @DisplayName("Values of the log in words, where there are words for them (E19, E21)")
    void values(String property, String value, String latvian, String english) {
        assertThat(OperationText.value(property, value, id -> "<" + id + ">")).isEqualTo(latvian);
        try (AnswerLanguage language = AnswerLanguage.english()) {
            assertThat(OperationText.value(property, value, id -> "<" + id + ">"))
                    .isEqualTo(english);
        }
    }
}
