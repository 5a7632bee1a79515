package lv.saimnieks.platform.tables;

import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.platform.expressions.BoundedFeel;
import lv.saimnieks.platform.expressions.ReadyFeel;
import lv.saimnieks.shared.Wording;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;

/** The cells of tables in FEEL, as the engine reads them, and what is said of those that it cannot read. */
final class Cells {

    private static final FeelEngineApi ENGINE = ReadyFeel.forJava();

    private static final Pattern CURLY = Pattern.compile("[\\u201e\\u201c\\u201d\\u201a\\u2018\\u2019\\u00ab\\u00bb]");
    private static final Pattern THOUSANDS = Pattern.compile("\\d[\\s\\u00a0\\u202f]\\d");

    /** FEEL reads a decimal comma as "or": {@code > 20,5} as more than 20, or 5. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([<>]=?|\\.\\.|[\\[\\]]|^)\\s*-?\\d+,\\d");

    private static final Pattern COMPARED = Pattern.compile("[<>]|\\.\\.");
    private static final Pattern SIGNS = Pattern.compile("[≥≤≠]|=>|=<|==");

    private Cells() {}

    /** Whether the cell says nothing: every value fits. */
    static boolean any(String cell) {
        return cell.isEmpty() || "-".equals(cell);
    }

    /** Why the engine cannot read a condition; empty when it can. */
    static String unreadableTest(String cell) {
        String code = DecisionTable.withoutTexts(cell);
        boolean comma =
                COMPARED.matcher(code).find() && DECIMAL_COMMA.matcher(code).find();
        return BoundedFeel.holdsTests(cell)
                        && !comma
                        && ENGINE.parseUnaryTests(cell).isSuccess()
                ? ""
                : hint(cell);
    }

    /** Why the engine cannot read a result; empty when it can. */
    static String unreadableValue(String cell) {
        return BoundedFeel.holds(cell) && ENGINE.parseExpression(cell).isSuccess() ? "" : hint(cell);
    }

    /** Whether the value fits the condition. */
    static Answer test(String cell, Object value, Map<String, Object> others) {
        ParseResult read = ENGINE.parseUnaryTests(cell);
        return answer(ENGINE.evaluateWithInput(read.parsedExpression(), value, others));
    }

    /** The value of a result. */
    static Answer value(String cell, Map<String, Object> inputs) {
        ParseResult read = ENGINE.parseExpression(cell);
        return answer(ENGINE.evaluate(read.parsedExpression(), inputs));
    }

    private static Answer answer(EvaluationResult result) {
        String failures = String.valueOf(result.suppressedFailures());
        return new Answer(
                result.isSuccess() ? result.result() : null,
                failures.contains("NO_VARIABLE_FOUND"),
                result.isFailure() || !result.suppressedFailures().isEmpty());
    }

    private static String hint(String cell) {
        String code = DecisionTable.withoutTexts(cell);
        if (CURLY.matcher(code).find()) {
            return Wording.of("tables.curly");
        }
        if (THOUSANDS.matcher(code).find()) {
            return Wording.of("tables.thousands");
        }
        if (DECIMAL_COMMA.matcher(code).find()) {
            return Wording.of("tables.decimalComma");
        }
        return Wording.of(SIGNS.matcher(code).find() ? "tables.signs" : "tables.syntax");
    }

    /**
     * What a cell gives.
     *
     * @param value null when it gives none
     * @param unknownName whether it names something that is not there, as a text without quotation marks
     * @param wrong whether something in it does not fit together, as a number compared with a text
     */
    record Answer(Object value, boolean unknownName, boolean wrong) {

        boolean fits() {
            return Boolean.TRUE.equals(value);
        }
    }
}
