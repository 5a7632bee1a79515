package lv.saimnieks.platform.deployment.bpmn;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract.Kind;
import lv.saimnieks.platform.deployment.ProcessContract.Variable;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.w3c.dom.Element;

/** What an expression of a model says: variables that exist, compared with values that they can have. */
class ExpressionCheck {

    private static final Set<String> LOGICAL = Set.of("&&", "||");
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> ORDERING = Set.of("<", ">", "<=", ">=");

    private final KnownVariables known;
    private final Findings findings;

    ExpressionCheck(KnownVariables known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** A text that gives yes or no, as a condition does. */
    void condition(Element element, String text) {
        read(element, text).ifPresent(expression -> {
            Kind kind = kind(expression.root());
            if (kind != Kind.BOOLEAN && kind != Kind.ANY) {
                add(element, "platform.ExpressionCheck.notBoolean", text);
            }
        });
    }

    /** A whole number above zero, or a variable with one. */
    void count(Element element, String text) {
        if (text.matches("[1-9]\\d{0,4}")) {
            return;
        }
        read(element, text).ifPresent(expression -> {
            Kind kind = kind(expression.root());
            if (kind != Kind.NUMBER && kind != Kind.ANY) {
                add(element, "platform.ExpressionCheck.notNumber", text);
            }
        });
    }

    /** Text with or without an expression: what it names must exist. */
    void value(Element element, String text) {
        if (text.matches("(?s)=.*|\\{.*}")) {
            add(element, "platform.ExpressionCheck.camunda8", text);
        } else if (ModelExpression.isIn(text)) {
            ModelExpression.parse(text).filter(ModelExpression::readsOnly).ifPresent(e -> inside(element, e, text));
        }
    }

    /** An expression with nothing around it; the kind of its value. */
    Kind moment(Element element, String text) {
        return read(element, text).map(e -> kind(e.root())).orElse(Kind.ANY);
    }

    /** Empty when it was told already why it cannot be read. */
    private Optional<ModelExpression> read(Element element, String text) {
        if (text.matches("(?s)=.*|\\{.*}")) {
            add(element, "platform.ExpressionCheck.camunda8", text);
            return Optional.empty();
        }
        Optional<ModelExpression> expression = ModelExpression.parse(text);
        if (expression.isEmpty() || !expression.get().readsOnly()) {
            return Optional.empty();
        }
        if (!expression.get().isWhole()) {
            add(element, "platform.ExpressionCheck.notWhole", text);
            return Optional.empty();
        }
        return inside(element, expression.get(), text) ? expression : Optional.empty();
    }

    /** Whether all that it names exists. */
    private boolean inside(Element element, ModelExpression expression, String text) {
        boolean exists = true;
        for (String name : expression.variables()) {
            if (known.of(name) == null) {
                exists = false;
                findings.add(
                        Xml.where(element),
                        Wording.of("platform.ExpressionCheck.unknown", Xml.shown(text), name, known.similar(name)));
            }
        }
        if (exists) {
            expression.nodes().forEach(n -> node(element, n, text));
        }
        return exists;
    }

    private void node(Element element, Node node, String text) {
        if (node instanceof AstBinary binary) {
            String operator = binary.getOperator().toString();
            if (EQUALITY.contains(operator)) {
                boolean told = equality(element, binary.getChild(0), binary.getChild(1), text);
                if (!equality(element, binary.getChild(1), binary.getChild(0), text) && !told) {
                    alike(element, binary, text);
                }
            } else if (ORDERING.contains(operator)) {
                ordered(element, binary.getChild(0), text);
                ordered(element, binary.getChild(1), text);
                alike(element, binary, text);
            } else if (ARITHMETIC.contains(operator)) {
                reckoned(element, binary.getChild(0), text);
                reckoned(element, binary.getChild(1), text);
            } else if (LOGICAL.contains(operator)) {
                logical(element, binary.getChild(0), text);
                logical(element, binary.getChild(1), text);
            }
        } else if (node instanceof AstUnary unary
                && "!".equals(unary.getOperator().toString())) {
            logical(element, unary.getChild(0), text);
        }
    }

    /** Whether something is wrong with them. */
    private boolean equality(Element element, Node side, Node other, String text) {
        if (!(side instanceof AstIdentifier identifier) || other instanceof AstNull) {
            return false;
        }
        String name = identifier.getName();
        Variable variable = known.of(name);
        if (variable.kind() == Kind.CODE && other instanceof AstString code) {
            String value = String.valueOf(code.eval(null, null));
            if (!variable.codes().contains(value)) {
                findings.add(
                        Xml.where(element),
                        Wording.of(
                                "platform.ExpressionCheck.code",
                                Xml.shown(text),
                                name,
                                value,
                                String.join(", ", variable.codes())));
                return true;
            }
        } else if (variable.kind() == Kind.BOOLEAN && kind(other) != Kind.BOOLEAN && kind(other) != Kind.ANY) {
            findings.add(
                    Xml.where(element),
                    Wording.of("platform.ExpressionCheck.yesNo", Xml.shown(text), name, "${" + name + "}"));
            return true;
        } else if (variable.kind() == Kind.NUMBER && other instanceof AstString) {
            findings.add(Xml.where(element), Wording.of("platform.ExpressionCheck.number", Xml.shown(text), name));
            return true;
        }
        return false;
    }

    private void ordered(Element element, Node side, String text) {
        if (!Set.of(Kind.NUMBER, Kind.DATE, Kind.ANY).contains(kind(side))) {
            add(element, "platform.ExpressionCheck.order", text);
        }
    }

    /** A date and a number, a number and yes or no: the engine would stop at the comparison. */
    private void alike(Element element, AstBinary comparison, String text) {
        Kind one = compared(comparison.getChild(0));
        Kind other = compared(comparison.getChild(1));
        if (one != other && one != Kind.ANY && other != Kind.ANY) {
            add(element, "platform.ExpressionCheck.alike", text);
        }
    }

    private Kind compared(Node side) {
        Kind kind = kind(side);
        return kind == Kind.CODE ? Kind.TEXT : kind;
    }

    private void reckoned(Element element, Node side, String text) {
        if (kind(side) != Kind.NUMBER && kind(side) != Kind.ANY) {
            add(element, "platform.ExpressionCheck.reckoned", text);
        }
    }

    private void logical(Element element, Node side, String text) {
        if (kind(side) != Kind.BOOLEAN && kind(side) != Kind.ANY) {
            add(element, "platform.ExpressionCheck.logical", text);
        }
    }

    private Kind kind(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return kind(node.getChild(0));
        }
        if (node instanceof AstChoice) {
            return kind(node.getChild(1));
        }
        if (node instanceof AstIdentifier identifier) {
            Variable variable = known.of(identifier.getName());
            return variable == null ? Kind.ANY : variable.kind();
        }
        if (node instanceof AstBoolean
                || node instanceof AstUnary unary
                        && !"-".equals(unary.getOperator().toString())) {
            return Kind.BOOLEAN;
        }
        if (node instanceof AstNumber || node instanceof AstUnary) {
            return Kind.NUMBER;
        }
        if (node instanceof AstBinary binary) {
            String operator = binary.getOperator().toString();
            return LOGICAL.contains(operator) || EQUALITY.contains(operator) || ORDERING.contains(operator)
                    ? Kind.BOOLEAN
                    : Kind.NUMBER;
        }
        return node instanceof AstNull ? Kind.ANY : Kind.TEXT;
    }

    private void add(Element element, String key, String text) {
        findings.add(Xml.where(element), Wording.of(key, Xml.shown(text), "${plan == 'AFTER'}"));
    }
}
