package lv.saimnieks.platform.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps an engine busy without end is never begun; what tables and forms need is. */
class BoundedFeelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string(count(for a in 1..3000, b in 1..3000, c in 1..3000 return a))",
                "some a in 1..99999999 satisfies a < 0",
                "every a in [1,2], b in [1,2] satisfies a = b",
                "[1,2,3][item > count([1,2,3][item > 1])]",
                "9 ** 999999999",
                "{a: \"x\", b: a + a, c: b + b}.c",
                "function(x) x + 1",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "replace(text, \"(a+)+$\", \"\")",
                "if true then 1 + (for a in 1..9 return a)[1] else 2"
            })
    void whatMayNotEndIsNotBegun(String expression) {
        assertThat(BoundedFeel.holds(expression)).isFalse();
        assertThatThrownBy(() -> BoundedFeel.ofTheEngine()
                        .evaluateSimpleExpression(
                                expression, Variables.fromMap(Map.of()).asVariableContext()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("varētu nekad nebeigties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "likelihood * impact",
                "if a = null or a != \"X\" then \"A\" else \"B\"",
                "date and time(\"2026-11-30T10:00:00\") + duration(\"P1D\")",
                "list contains([\"A\", \"B\"], kind)",
                "sum([1, 2]) > count(targets)",
                "offered[value != \"P-02\"]",
                "list[item > 1][1]",
                "\"for every case\""
            })
    void whatTablesAndFormsNeedEnds(String expression) {
        assertThat(BoundedFeel.holds(expression)).isTrue();
    }

    /** Some thousand characters are enough for the parser to run out of stack. */
    @Test
    void whatIsNestedTooDeeplyOrIsTooLongIsNotBegun() {
        assertThat(BoundedFeel.holds("(".repeat(1_900) + "1" + ")".repeat(1_900)))
                .isFalse();
        assertThat(BoundedFeel.holdsTests("not(".repeat(700) + "1" + ")".repeat(700)))
                .isFalse();
        assertThat(BoundedFeel.holds("1" + " ".repeat(4_000))).isFalse();
    }

    @Test
    void conditionsOfCellsEndToo() {
        assertThat(BoundedFeel.holdsTests("[1..5], > 7, not(\"A\")")).isTrue();
        assertThat(BoundedFeel.holdsTests("count(for a in 1..9 return a)")).isFalse();
    }
}
