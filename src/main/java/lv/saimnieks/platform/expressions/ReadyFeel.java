package lv.saimnieks.platform.expressions;

import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The library's FEEL with what it makes anew for each expression kept ready: its built-in functions (64 KB each time, two thirds
 * of the time of a cell) and expressions that were read before. Whatever does not end in a value is asked of the library again, so
 * that failures are its own. Evaluates only what {@link BoundedFeel} lets through.
 */
@SuppressWarnings("deprecation") // the methods that everything else in the library goes through
public final class ReadyFeel extends FeelEngine {

    private static final int KEPT = 5_000;
    private static final Cache<String, Either<Failure, ParsedExpression>> EXPRESSIONS =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private static final Cache<String, Either<Failure, ParsedExpression>> TESTS =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    private ReadyFeel(FunctionProvider own, ValueMapper values, Configuration configuration, FeelEngineClock clock) {
        super(own, values, configuration, clock);
        this.functions = new FunctionProvider.CompositeFunctionProvider(list(new BuiltinFunctions(clock, values), own));
        this.interpreter = new FeelInterpreter(values);
    }

    /** For expressions over Java's own values. */
    public static FeelEngineApi forJava() {
        FeelEngineBuilder java = FeelEngineBuilder.forJava();
        return new FeelEngineApi(
                new ReadyFeel(java.functionProvider(), java.valueMapper(), java.configuration(), java.clock()));
    }

    /** For the engine's decision tables. */
    static ScalaFeelEngine ofTheEngine() {
        return new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer own, ValueMapper.CompositeValueMapper values) {
                return new ReadyFeel(own, values, new Configuration(false), FeelEngine.defaultClock());
            }
        };
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return EXPRESSIONS.get(expression, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String tests) {
        return TESTS.get(tests, super::parseUnaryTests);
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context context) {
        EvalContext all = EvalContext.create(valueMapper(), functions).merge(context);
        Val value = valueOf(expression, all);
        return value == null
                ? super.evaluate(expression, context)
                : new SuccessfulEvaluationResult(
                        valueMapper().unpackVal(value), all.failureCollector().failures());
    }

    private Val valueOf(ParsedExpression expression, EvalContext context) {
        try {
            Val value = interpreter.eval(expression.expression(), context);
            return value instanceof ValError || value instanceof ValFatalError ? null : value;
        } catch (RuntimeException failed) {
            return null;
        }
    }

    private static camundajar.impl.scala.collection.immutable.List<FunctionProvider> list(
            FunctionProvider first, FunctionProvider second) {
        return List$.MODULE$.<FunctionProvider>empty().$colon$colon(second).$colon$colon(first);
    }
}
