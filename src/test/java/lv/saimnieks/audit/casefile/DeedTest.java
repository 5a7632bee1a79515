package lv.saimnieks.audit.casefile;

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

class DeedTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("Every operation that the engine logs has words (E19)")
    void everyOperation(String operation) {
        String deed = Deed.words(operation, EntityTypes.TASK, "Solis", "Eksperts 1");
        assertThat(deed).isNotEqualTo("veica darbību").doesNotContain(operation, "{", "null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    @DisplayName("Every kind of thing that the engine logs has a word (E19)")
    void everyEntity(String entity) {
        assertThat(Deed.thing(entity)).isNotEqualTo("ierakstu");
    }

    @Test
    @DisplayName("A task given back is no task claimed")
    void nobody() {
        assertThat(Deed.words("Claim", "Task", "Novērtēt izmaiņu", "Eksperts 1"))
                .isEqualTo("pieņēma uzdevumu „Novērtēt izmaiņu”");
        assertThat(Deed.words("Claim", "Task", "Novērtēt izmaiņu", null))
                .isEqualTo("atteicās no uzdevuma „Novērtēt izmaiņu”");
        assertThat(Deed.words("Future", "Future", null, null)).isEqualTo("veica darbību");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("In English every operation is a sentence without a word of Latvian (E21)")
    void english(String operation) {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            for (String to : new String[] {null, "Eksperts 1"}) {
                assertThat(Wording.of(
                                "casefile.operation.done",
                                "Eksperts 2",
                                Deed.words(operation, EntityTypes.TASK, "Solis", to)))
                        .matches("Eksperts 2 [a-z]+(ed|t|ave|eft) .*\\.")
                        .doesNotContain(operation, "{", "null", "the the", "  ");
            }
        }
    }

    @Test
    @DisplayName("English sentences put together from pieces")
    void englishSentences() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(Deed.words("Claim", "Task", "Solis", "Eksperts 1")).isEqualTo("claimed the task \"Solis\"");
            assertThat(Deed.words("Claim", "Task", "Solis", null)).isEqualTo("gave back the task \"Solis\"");
            assertThat(Deed.words("Assign", "Task", null, "Eksperts 1")).isEqualTo("reassigned the task to Eksperts 1");
            assertThat(Deed.words("SetDueDate", "Task", "Solis", "x"))
                    .isEqualTo("changed the due date of the task \"Solis\"");
            assertThat(Deed.words("Suspend", "ProcessInstance", null, null)).isEqualTo("suspended the case");
            assertThat(Deed.words("Future", "Future", null, null)).isEqualTo("carried out an operation");
            assertThat(Deed.property("dueDate")).isEqualTo("Due date");
        }
    }

    static Stream<String> operations() {
        return constants(UserOperationLogEntry.class);
    }

    static Stream<String> entities() {
        return constants(EntityTypes.class);
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(f -> type == EntityTypes.class || f.getName().startsWith("OPERATION_TYPE_"))
                .map(DeedTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
