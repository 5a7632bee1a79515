package lv.saimnieks.platform.security.engine;

import java.util.regex.Pattern;
import lv.saimnieks.platform.expressions.ModelExpression;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * All expressions of the engine. Those of models, wherever they stand, may name variables and compare them, and name the
 * beans that are made for models; a model that came past the check of deployments gets no further. Those of queries may
 * only ask for the current user, that user's groups, and the time: the engine evaluates the expressions of queries, and
 * nothing else, without a variable scope; so this holds for every way into a query: ad hoc, below {@code orQueries},
 * stored in a filter, or laid over one (CVE-2026-109432).
 */
class GuardedExpressions extends JuelExpressionManager {

    private static final Pattern ALLOWED_IN_QUERIES =
            Pattern.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
                    + "|now\\(\\)|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
                    + "|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

    private final ApplicationContext context;

    GuardedExpressions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Expression createExpression(String text) {
        return new JuelExpression(super.createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                if (!isLiteralText()) {
                    check(scope);
                }
                return super.getValue(scope, execution);
            }

            @Override
            public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
                check(scope);
                super.setValue(value, scope, execution);
            }

            private void check(VariableScope scope) {
                if (scope == null && !ALLOWED_IN_QUERIES.matcher(text).matches()) {
                    throw new BadUserRequestException("This expression is forbidden in queries.");
                }
                if (scope != null) {
                    readsOnly(text);
                }
            }
        };
    }

    /** For decision tables, which are written in FEEL: whatever is not plain reading is refused before it exists. */
    @Override
    public ValueExpression createValueExpression(String text) {
        readsOnly(text);
        return super.createValueExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ModelBeans(context));
        // what a query's dateTime() may be asked; expressions of models do not get here
        resolver.add(new BeanELResolver());
        return resolver;
    }

    private static void readsOnly(String text) {
        if (ModelExpression.parse(text).filter(ModelExpression::readsOnly).isEmpty()) {
            throw new BadUserRequestException("This expression is forbidden in models.");
        }
    }
}
