package lv.saimnieks.platform.deployment.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract.Kind;
import lv.saimnieks.platform.deployment.ProcessContract.Variable;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.w3c.dom.Element;

/** Gateways that choose: every value finds a way out, and no way is there for nothing. */
class GatewayCheck {

    /** More combinations of values than this are not tried. */
    private static final int MOST = 5000;

    private final KnownVariables known;
    private final Findings findings;

    GatewayCheck(KnownVariables known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(Element gateway, List<Element> flows) {
        if (flows.size() < 2) {
            return;
        }
        boolean exclusive = "exclusiveGateway".equals(gateway.getLocalName());
        String byDefault = Xml.attribute(gateway, "default");
        List<ModelExpression> conditions = new ArrayList<>();
        boolean readable = true;
        for (Element flow : flows) {
            String condition = condition(flow);
            boolean isDefault = Xml.attribute(flow, "id").equals(byDefault);
            if (isDefault) {
                if (!condition.isEmpty()) {
                    findings.add(Xml.where(flow), Wording.of("platform.GatewayCheck.defaultCondition"));
                }
            } else if (condition.isEmpty()) {
                readable = false;
                findings.add(Xml.where(flow), Wording.of("platform.GatewayCheck.noCondition", Xml.where(gateway)));
            } else {
                ModelExpression expression = ModelExpression.parse(condition)
                        .filter(e -> e.isWhole() && e.readsOnly())
                        .orElse(null);
                readable = readable && expression != null;
                conditions.add(expression);
                if (exclusive && expression != null && isConstant(expression)) {
                    findings.add(Xml.where(flow), Wording.of("platform.GatewayCheck.constant", Xml.shown(condition)));
                }
            }
        }
        if (readable && byDefault.isEmpty()) {
            complete(gateway, conditions);
        }
    }

    /** Whether it comes to the same whatever the values; not told where they are too many. */
    private boolean isConstant(ModelExpression condition) {
        if (condition.variables().isEmpty()) {
            return true;
        }
        try {
            List<Map<String, Object>> cases = cases(List.of(condition));
            return !cases.isEmpty()
                    && cases.stream().map(condition::value).distinct().count() == 1;
        } catch (ELException e) {
            return false; // told where the expression itself is looked at
        }
    }

    private void complete(Element gateway, List<ModelExpression> conditions) {
        List<Map<String, Object>> cases = cases(conditions);
        for (Map<String, Object> values : cases) {
            try {
                if (conditions.stream().noneMatch(c -> Boolean.TRUE.equals(c.value(values)))) {
                    String told = values.entrySet().stream()
                            .map(e -> e.getKey() + " = " + e.getValue())
                            .collect(Collectors.joining(", "));
                    findings.add(Xml.where(gateway), Wording.of("platform.GatewayCheck.noWay", told));
                    return;
                }
            } catch (ELException e) {
                return; // told where the expression itself is looked at
            }
        }
    }

    /** Every combination of values that the conditions tell apart; none when they cannot be told. */
    private List<Map<String, Object>> cases(List<ModelExpression> conditions) {
        Map<String, List<Object>> domains = new LinkedHashMap<>();
        for (ModelExpression condition : conditions) {
            for (String name : condition.variables()) {
                domains.put(name, domain(known.of(name), conditions));
            }
        }
        List<Map<String, Object>> cases = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<Object>> domain : domains.entrySet()) {
            if (cases.size() * domain.getValue().size() > MOST) {
                return List.of();
            }
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> values : cases) {
                for (Object value : domain.getValue()) {
                    Map<String, Object> one = new HashMap<>(values);
                    one.put(domain.getKey(), value);
                    more.add(one);
                }
            }
            cases = more;
        }
        return cases;
    }

    private static List<Object> domain(Variable variable, List<ModelExpression> conditions) {
        if (variable == null) {
            return List.of();
        }
        if (variable.kind() == Kind.NUMBER) {
            Set<Object> numbers = new LinkedHashSet<>(List.of(0L, 1L));
            conditions.stream()
                    .flatMap(c -> c.nodes().stream())
                    .filter(AstNumber.class::isInstance)
                    .map(n -> ((Number) ((AstNumber) n).eval(null, null)).doubleValue())
                    .forEach(n -> numbers.addAll(List.of(n - 1, n, n + 1)));
            return List.copyOf(numbers);
        }
        return switch (variable.kind()) {
            case BOOLEAN -> List.of(true, false);
            case CODE -> List.copyOf(variable.codes());
            default -> List.of();
        };
    }

    static String condition(Element flow) {
        return Xml.children(flow, Xml.BPMN, "conditionExpression").stream()
                .map(c -> c.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
