package lv.saimnieks.platform.security.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * The engine's expressions, except that a query may only ask for the current user, that user's groups, and the time. The
 * engine evaluates the expressions of queries, and nothing else, without a variable scope; so this holds for every way
 * into a query: ad hoc, below {@code orQueries}, stored in a filter, or laid over one (CVE-2026-109432).
 */
class GuardedExpressions extends SpringExpressionManager {

    private static final Pattern ALLOWED_IN_QUERIES =
            Pattern.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
                    + "|now\\(\\)|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
                    + "|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

    GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new JuelExpression(createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                if (scope == null
                        && !isLiteralText()
                        && !ALLOWED_IN_QUERIES.matcher(text).matches()) {
                    throw new BadUserRequestException("This expression is forbidden in queries.");
                }
                return super.getValue(scope, execution);
            }
        };
    }
}
