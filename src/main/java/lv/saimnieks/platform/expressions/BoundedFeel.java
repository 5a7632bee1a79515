package lv.saimnieks.platform.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Set;
import java.util.function.Function;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;

/**
 * FEEL that ends: neither in time nor in memory does an expression take much more than it is long. Nothing in the FEEL
 * engine could be stopped once it runs, so what repeats, defines, filters within a filter or matches patterns is not evaluated at all,
 * wherever it comes from: a deployed table, one deployed before, a table on trial, a form.
 */
public final class BoundedFeel implements FeelEngine {

    private static final Set<String> BEYOND = Set.of(
            "For",
            "SomeItem",
            "EveryItem",
            "IterationContext",
            "FunctionDefinition",
            "JavaFunctionInvocation",
            "QualifiedFunctionInvocation",
            "Exponentiation",
            "ConstContext");

    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "ceiling",
            "contains",
            "count",
            "date",
            "date and time",
            "day of week",
            "day of year",
            "duration",
            "ends with",
            "even",
            "floor",
            "get or else",
            "is defined",
            "list contains",
            "lower case",
            "max",
            "mean",
            "min",
            "modulo",
            "month of year",
            "not",
            "now",
            "number",
            "odd",
            "round down",
            "round half down",
            "round half up",
            "round up",
            "starts with",
            "string",
            "string length",
            "substring",
            "substring after",
            "substring before",
            "sum",
            "time",
            "today",
            "trim",
            "upper case",
            "week of year",
            "years and months duration");

    private static final int LONGEST = 4_000;
    private static final FeelEngineApi PARSER = ReadyFeel.forJava();
    private static final LoadingCache<String, Boolean> EXPRESSIONS =
            Caffeine.newBuilder().maximumSize(5_000).build(text -> holds(text, PARSER::parseExpression));
    private static final LoadingCache<String, Boolean> TESTS =
            Caffeine.newBuilder().maximumSize(5_000).build(text -> holds(text, PARSER::parseUnaryTests));

    private final FeelEngine engine;

    /** @param engine what evaluates expressions that end */
    public BoundedFeel(FeelEngine engine) {
        this.engine = engine;
    }

    /** The engine's own FEEL, bounded. */
    public static FeelEngine ofTheEngine() {
        return new BoundedFeel(ReadyFeel.ofTheEngine());
    }

    /** Whether the expression ends; one that cannot be read does, at once. */
    public static boolean holds(String expression) {
        return EXPRESSIONS.get(expression);
    }

    /** Whether the condition of a table's cell ends. */
    public static boolean holdsTests(String tests) {
        return TESTS.get(tests);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the engine's interface says so
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        require(holds(expression), expression);
        return engine.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        require(holdsTests(tests), tests);
        return engine.evaluateSimpleUnaryTests(tests, input, variables);
    }

    private static void require(boolean bounded, String text) {
        if (!bounded) {
            throw Refusal.conflict(Wording.of("tables.unbounded", text.substring(0, Math.min(80, text.length()))));
        }
    }

    private static boolean holds(String text, Function<String, ParseResult> parser) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            ParseResult read = parser.apply(text);
            return read.isFailure() || holds(read.parsedExpression().expression(), false);
        } catch (StackOverflowError nestedTooDeeply) {
            return false;
        }
    }

    /** @param filtering whether it is asked of each element of a list already */
    private static boolean holds(Object node, boolean filtering) {
        if (node instanceof Iterable<?> nodes) {
            return holdAll(nodes.iterator(), filtering);
        }
        if (!(node instanceof Product product)) {
            return true;
        }
        if (BEYOND.contains(product.productPrefix())
                || product instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return false;
        }
        if (product instanceof Filter filter) {
            return !filtering && holds(filter.list(), false) && holds(filter.filter(), true);
        }
        return holdAll(product.productIterator(), filtering);
    }

    private static boolean holdAll(Iterator<?> nodes, boolean filtering) {
        boolean all = true;
        while (nodes.hasNext()) {
            all &= holds(nodes.next(), filtering);
        }
        return all;
    }
}
