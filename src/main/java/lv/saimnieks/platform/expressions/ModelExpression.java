package lv.saimnieks.platform.expressions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** One text of a model, with whatever {@code ${…}} or {@code #{…}} stands in it. */
public final class ModelExpression {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    /** What can be part of an expression that only reads: everything that is not here reaches into objects. */
    private static final Set<Class<?>> READING = Set.of(
            AstText.class,
            AstComposite.class,
            AstEval.class,
            AstNested.class,
            AstIdentifier.class,
            AstBinary.class,
            AstUnary.class,
            AstChoice.class);

    /** What Modeler writes to hand the number of a case to a called process; it reads one property and calls nothing. */
    private static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    /** Longer ones nobody reads, and the parser goes as deep as its text is nested. */
    public static final int LONGEST = 1000;

    private final String text;
    private final Tree tree;

    private ModelExpression(String text, Tree tree) {
        this.text = text;
        this.tree = tree;
    }

    /** Whether the engine would find something to evaluate in the text. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The expression as the engine reads it; empty when it cannot. */
    public static Optional<ModelExpression> parse(String text) {
        String stripped = text.strip();
        if (isIn(stripped) && stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ModelExpression(stripped, PARSER.build(stripped)));
        } catch (ELException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is harmless: no methods, properties, functions or brackets. */
    public boolean readsOnly() {
        return BUSINESS_KEY.contains(text)
                || nodes().stream().allMatch(n -> n instanceof AstLiteral || READING.contains(n.getClass()));
    }

    /** Whether it is one expression with no text around it. */
    public boolean isWhole() {
        return root() instanceof AstEval;
    }

    /** The bean or variable when the text is nothing but its name in {@code ${…}}. */
    public Optional<String> name() {
        return root() instanceof AstEval eval && eval.getChild(0) instanceof AstIdentifier identifier
                ? Optional.of(identifier.getName())
                : Optional.empty();
    }

    /** The names that it reads, in their order. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        if (!BUSINESS_KEY.contains(text)) {
            nodes().forEach(n -> {
                if (n instanceof AstIdentifier identifier) {
                    names.add(identifier.getName());
                }
            });
        }
        return names;
    }

    /** All parts of the expression. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        collect(root(), nodes);
        return nodes;
    }

    /** The top of the expression. */
    public Node root() {
        return tree.getRoot();
    }

    /**
     * What it gives when the variables have these values.
     *
     * @throws ELException when they cannot be compared as the expression says
     */
    public Object value(Map<String, Object> variables) {
        SimpleContext context = new SimpleContext();
        variables.forEach((name, value) -> context.getELResolver().setValue(context, null, name, value));
        return tree.getRoot().getValue(tree.bind(null, null), context, Object.class);
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), nodes);
        }
    }
}
