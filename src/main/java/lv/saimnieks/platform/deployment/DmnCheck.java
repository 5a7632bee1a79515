package lv.saimnieks.platform.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.platform.forms.Feel;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.TableCheck;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks a decision table: its id, its language, and the columns the process reads. */
class DmnCheck {

    /** By which names the engine knows FEEL. */
    private static final Set<String> LANGUAGES = Set.of(
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

    private final String name;
    private final byte[] content;
    private final Document model;
    private final Findings findings;

    DmnCheck(String name, byte[] content, Document model, Findings findings) {
        this.name = name;
        this.content = content;
        this.model = model;
        this.findings = findings;
    }

    /** The ids of the decisions in the file. */
    static Set<String> decisions(Document model) {
        return Xml.all(model, "*", "decision").stream()
                .map(d -> Xml.attribute(d, "id"))
                .collect(Collectors.toSet());
    }

    void run() {
        if (!decisions(model).contains(name)) {
            findings.add(where(), Wording.of("platform.DmnCheck.run", String.join(", ", decisions(model))));
        }
        for (Element decision : Xml.all(model, "*", "decision")) {
            if (decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive").isBlank()) {
                findings.add(where(), Wording.of("platform.DmnCheck.timeToLive"));
            }
        }
        for (Element element : Xml.all(model, "*", "*")) {
            String language = Xml.attribute(element, "expressionLanguage");
            boolean feel = "feel".equalsIgnoreCase(language) || LANGUAGES.contains(language);
            if (!language.isEmpty() && !feel) {
                findings.add(where(), Wording.of("platform.DmnCheck.language", language));
            }
        }
        List<Element> expressions = new ArrayList<>(Xml.all(model, "*", "literalExpression"));
        expressions.addAll(Xml.all(model, "*", "inputExpression"));
        for (Element literal : expressions) {
            String text = literal.getTextContent().strip();
            if (!Feel.isValid(text)) {
                findings.add(where(), Wording.of("platform.DmnCheck.literal", Xml.shown(text)));
            }
        }
    }

    /** Every table of the file, against the shipped one of its id. */
    void tables(Optional<byte[]> shipped) {
        Map<String, DecisionTable> before = shipped.flatMap(DecisionTable::read).orElse(Map.of());
        DecisionTable.read(content)
                .ifPresentOrElse(
                        now -> {
                            now.forEach((id, table) -> TableCheck.check(table, Optional.ofNullable(before.get(id)))
                                    .forEach(f -> findings.add(where(), f)));
                            if (before.keySet().stream()
                                    .anyMatch(id -> decisions(model).contains(id) && !now.containsKey(id))) {
                                findings.add(where(), Wording.of("tables.noTable"));
                            }
                        },
                        () -> findings.add(where(), Wording.of("platform.DeploymentCheck.read")));
    }

    /** The columns of the shipped table must stay; rows are the process owner's. */
    void compare(Document shipped) {
        Set<String> outputs = names(shipped, "output");
        outputs.removeAll(names(model, "output"));
        outputs.forEach(o -> findings.add(where(), Wording.of("platform.DmnCheck.compare", o)));
        Set<String> inputs = inputs(model);
        inputs.removeAll(inputs(shipped));
        inputs.forEach(i -> findings.add(where(), Wording.of("platform.DmnCheck.unknownInput", i)));
    }

    private static Set<String> names(Document model, String element) {
        return Xml.all(model, "*", element).stream()
                .map(o -> Xml.attribute(o, "name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inputs(Document model) {
        return Xml.all(model, "*", "inputExpression").stream()
                .map(i -> i.getTextContent().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String where() {
        return Wording.of("platform.DmnCheck.where", name);
    }
}
