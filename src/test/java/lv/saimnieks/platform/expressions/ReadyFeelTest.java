package lv.saimnieks.platform.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept ready changes no answer and no failure of the library, and saves most of what an expression costs. */
class ReadyFeelTest {

    private static final FeelEngine LIBRARY = new ScalaFeelEngine(List.of());
    private static final FeelEngine READY = ReadyFeel.ofTheEngine();
    private static final FeelEngineApi FORMS_OF_THE_LIBRARY =
            FeelEngineBuilder.forJava().build();
    private static final FeelEngineApi FORMS = ReadyFeel.forJava();
    private static final Map<String, Object> VALUES = values();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "unknown",
                "unknown = null",
                "number * 2.5",
                "text + number",
                "contains(lower case(text), \"ēka\") and number > 3",
                "if list contains(list, 2) then \"ir\" else \"nav\"",
                "count(list) + sum(list) - max(list)",
                "list[item > 1]",
                "rows[amount > 1].amount",
                "date(\"2026-12-31\") + duration(\"P1D\")",
                "date(moment) < date(\"2027-01-01\")",
                "string(number) + substring(text, 2)",
                "nested.deep.value",
                "not(flag)",
                "{a: 1}.a",
                "unknown(1)",
                "text >",
                "1 / 0",
                "date(\"2026-13-45\")",
                ""
            })
    void expressionsAnswerAndFailAsTheLibrary(String expression) {
        assertThat(outcome(READY, expression)).isEqualTo(outcome(LIBRARY, expression));
        assertThat(outcome(FORMS, expression)).isEqualTo(outcome(FORMS_OF_THE_LIBRARY, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ēka\",\"B\"",
                "not(\"Ēka\")",
                "-",
                "5",
                "> 3",
                "[1..9]",
                "contains(?, \"ka\")",
                "number",
                "] broken"
            })
    void testsOfCellsAnswerAndFailAsTheLibrary(String tests) {
        for (String input : List.of("text", "number", "unknown")) {
            assertThat(cell(READY, tests, input)).isEqualTo(cell(LIBRARY, tests, input));
        }
    }

    @Test
    @DisplayName("a failure leaves nothing behind for the next expression")
    void failuresAreNotKept() {
        assertThat(FORMS.evaluateExpression("unknown", VALUES).hasSuppressedFailures())
                .isTrue();
        assertThat(FORMS.evaluateExpression("number", VALUES).hasSuppressedFailures())
                .isFalse();
        assertThatThrownBy(() -> READY.evaluateSimpleExpression("text >", context()))
                .isInstanceOf(RuntimeException.class);
        assertThat(READY.<Object>evaluateSimpleExpression("text", context())).isEqualTo("Ēka");
    }

    @Test
    @DisplayName("a cell costs less than half of the library's memory")
    void costsLess() {
        assertThat(allocated(READY)).isLessThan(allocated(LIBRARY) / 2);
    }

    private static long allocated(FeelEngine engine) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        cell(engine, "\"A\",\"Ēka\"", "text");
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200; i++) {
            cell(engine, "\"A\",\"Ēka\"", "text");
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Object cell(FeelEngine engine, String tests, String input) {
        try {
            return engine.evaluateSimpleUnaryTests(tests, input, context());
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    private static String outcome(FeelEngine engine, String expression) {
        try {
            Object value = engine.evaluateSimpleExpression(expression, context());
            return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    private static String outcome(FeelEngineApi engine, String expression) {
        EvaluationResult result = engine.evaluateExpression(expression, VALUES);
        return result.isSuccess() + " " + result.result() + " " + result.suppressedFailures();
    }

    private static VariableContext context() {
        return Variables.fromMap(VALUES).asVariableContext();
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("text", "Ēka");
        values.put("number", 5);
        values.put("flag", false);
        values.put("list", Arrays.asList(1, 2, null));
        values.put("rows", List.of(Map.of("amount", 1), Map.of("amount", 2)));
        values.put("nested", Map.of("deep", Map.of("value", "dziļi")));
        values.put("moment", new Date(LocalDate.of(2026, 12, 31).toEpochDay() * 86_400_000L));
        values.put("nothing", null);
        return values;
    }
}
