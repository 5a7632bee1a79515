package lv.saimnieks.platform.forms;

import java.util.Map;
import lv.saimnieks.platform.expressions.BoundedFeel;
import lv.saimnieks.platform.expressions.ReadyFeel;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;

/** The engine's FEEL, for the expressions inside forms. A name that is not known is null, as in the browser. */
public final class Feel {

    private static final FeelEngineApi ENGINE = ReadyFeel.forJava();

    private Feel() {}

    /** Whether the expression is true; an expression that cannot be evaluated is not. */
    static boolean isTrue(String expression, Map<String, Object> context) {
        return Boolean.TRUE.equals(value(expression, context));
    }

    /** The value of the expression; null when it cannot be evaluated. */
    static Object value(String expression, Map<String, Object> context) {
        if (!BoundedFeel.holds(expression)) {
            return null;
        }
        ParseResult read = ENGINE.parseExpression(expression);
        if (read.isFailure()) {
            return null;
        }
        EvaluationResult result = ENGINE.evaluate(read.parsedExpression(), context);
        return result.isSuccess() ? result.result() : null;
    }

    /** Whether the expression is written correctly, and ends. */
    public static boolean isValid(String expression) {
        return BoundedFeel.holds(expression)
                && ENGINE.parseExpression(expression).isSuccess();
    }
}
