package lv.saimnieks.audit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import lv.saimnieks.shared.AnswerLanguage;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of the operation log can be said in Latvian (E19, E21). */
class OperationWordsTest {

    static Stream<String> operations() {
        return constants(UserOperationLogEntry.class, "OPERATION_TYPE_");
    }

    static Stream<String> entities() {
        return constants(EntityTypes.class, "");
    }

    private static Stream<String> constants(Class<?> type, String prefix) {
        return Arrays.stream(type.getFields())
                .filter(f -> f.getName().startsWith(prefix) && f.getType() == String.class)
                .map(OperationWordsTest::value);
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
        assertThat(new OperationWords(
                                OperationKind.CHANGE,
                                "Eksperts 1",
                                "Claim",
                                "Task",
                                "assignee",
                                null,
                                "eksperts-1",
                                "IZM-2026-000001",
                                "Sniegt eksperta vērtējumu")
                        .sentence())
                .isEqualTo("Pieņemšana: uzdevums, „Sniegt eksperta vērtējumu”, lieta IZM-2026-000001"
                        + " (atbildīgais: tukšs → eksperts-1). Veica Eksperts 1.");
        assertThat(new OperationWords(
                                OperationKind.READ,
                                "Auditors 1",
                                "HISTORY",
                                "Case",
                                null,
                                null,
                                "GET /x 200",
                                "IZM-2026-000001",
                                null)
                        .sentence())
                .isEqualTo("Auditors 1 skatīja: lieta IZM-2026-000001. Vieta: vēstures lapa.");
        assertThat(new OperationWords(
                                OperationKind.REFUSED,
                                null,
                                "OTHER",
                                "Case",
                                null,
                                null,
                                "GET /registri/zinojumi 403",
                                null,
                                null)
                        .sentence())
                .isEqualTo("Sistēma saņēma atteikumu: GET /registri/zinojumi 403. Vieta: cita vieta.");
    }

    @Test
    @DisplayName("The same in English (E21)")
    void english() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(new OperationWords(
                                    OperationKind.CHANGE,
                                    "Eksperts 1",
                                    "Claim",
                                    "Task",
                                    "assignee",
                                    null,
                                    "Eksperts 1",
                                    "IZM-2026-000001",
                                    "Sniegt eksperta vērtējumu")
                            .sentence())
                    .isEqualTo("Claim: task, \"Sniegt eksperta vērtējumu\", case IZM-2026-000001"
                            + " (assignee: empty → Eksperts 1). By Eksperts 1.");
            assertThat(new OperationWords(
                                    OperationKind.CHANGE,
                                    "Administrators 1",
                                    "Suspend",
                                    "ProcessInstance",
                                    "suspensionState",
                                    null,
                                    "suspended",
                                    "IZM-2026-000001",
                                    null)
                            .sentence())
                    .isEqualTo("Suspension: case IZM-2026-000001 (state: empty → suspended). By Administrators 1.");
            assertThat(new OperationWords(
                                    OperationKind.REFUSED,
                                    null,
                                    "OTHER",
                                    "Case",
                                    null,
                                    null,
                                    "GET /registri/zinojumi 403",
                                    null,
                                    null)
                            .sentence())
                    .isEqualTo("The system was refused: GET /registri/zinojumi 403 (another place).");
        }
    }
}
