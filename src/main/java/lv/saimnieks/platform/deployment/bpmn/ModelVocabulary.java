package lv.saimnieks.platform.deployment.bpmn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.saimnieks.platform.deployment.DomainFiles;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.Resources;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.platform.tables.DecisionTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What models may say, as the checks of a deployment know it: for a page that people read and for Modeler's templates. */
@Component
@Lazy
public class ModelVocabulary {

    private final Delegates delegates;
    private final Duration history;
    private final List<Shipped> processes = new ArrayList<>();
    private final Map<String, List<Use>> uses = new TreeMap<>();

    ModelVocabulary(
            Delegates delegates, DomainFiles files, @Value("${saimnieks.history.at-least:3650d}") Duration history) {
        this.delegates = delegates;
        this.history = history;
        files.byDomain().forEach((domain, all) -> {
            Resources resources = new Resources(all);
            resources
                    .of("bpmn")
                    .forEach((key, file) -> Xml.read(file)
                            .ifPresent(model -> add(
                                    new Shipped(
                                            domain,
                                            key,
                                            Xml.attribute(process(model), "name"),
                                            files.contract(key)
                                                    .map(ProcessContract::read)
                                                    .orElse(ProcessContract.NONE),
                                            nodes(model)
                                                    .map(ModelVocabulary::step)
                                                    .toList(),
                                            forms(resources),
                                            tables(resources)),
                                    model)));
        });
    }

    /** What a word of a model file is. */
    public enum Word {
        STEP,
        GATEWAY,
        EVENT,
        ELEMENT,
        ATTRIBUTE,
        ENGINE_ELEMENT,
        ENGINE_ATTRIBUTE
    }

    /**
     * A shipped process.
     *
     * @param key its id, {@code change-management}
     * @param steps what is done in it, in the order of the file
     * @param forms by id, in order
     * @param tables by id, in order
     */
    public record Shipped(
            String domain,
            String key,
            String name,
            ProcessContract contract,
            List<Step> steps,
            Map<String, FormSchema> forms,
            Map<String, Table> tables) {}

    /**
     * A node of a process, or the process itself.
     *
     * @param element {@code userTask}
     * @param form id of its form; empty when it has none
     * @param table id of its decision table; empty when it has none
     */
    public record Step(String id, String name, String element, Set<String> requirements, String form, String table) {}

    /** A decision table with the name of its decision. */
    public record Table(String name, DecisionTable columns) {}

    /**
     * Java work that models may name.
     *
     * @param module the part of the house that it comes from, {@code change}
     * @param elements the kinds of elements that may name it: {@code serviceTask}, {@code taskListener}, {@code
     *     executionListener}
     * @param inputs what the model hands it: name → values that it may have, any text where there are none
     * @param uses where shipped processes name it
     */
    public record Bean(
            String name, String module, Set<String> elements, Map<String, Set<String>> inputs, List<Use> uses) {}

    /** @param event of the listener, {@code complete}; empty where the step itself is done by the bean */
    public record Use(Shipped process, Step step, String event) {}

    /** Bounds that every model keeps. */
    public record Limits(Duration history, Duration shortestCycle, Duration longestTime, int longestExpression) {}

    public List<Shipped> processes() {
        return processes;
    }

    public Limits limits() {
        return new Limits(history, TimerCheck.SHORTEST_CYCLE, TimerCheck.LONGEST, ModelExpression.LONGEST);
    }

    /** Whether a model may have this text where the engine looks for expressions. */
    public boolean isExpression(String text) {
        return ModelExpression.isIn(text)
                && ModelExpression.parse(text)
                        .filter(ModelExpression::readsOnly)
                        .isPresent();
    }

    /** The elements and attributes that a process model may have. */
    public Map<Word, SortedSet<String>> words() {
        return BpmnWords.all();
    }

    /** All beans, in order of their names. */
    public List<Bean> beans() {
        return delegates.all().entrySet().stream()
                .map(b -> new Bean(
                        b.getKey(),
                        delegates.moduleOf(b.getKey()).orElse(""),
                        b.getValue(),
                        delegates.inputs(b.getKey()),
                        uses.getOrDefault(b.getKey(), List.of())))
                .toList();
    }

    private void add(Shipped process, Document model) {
        processes.add(process);
        for (Element element : Xml.all(model, "*", "*")) {
            Delegates.named(element)
                    .ifPresent(bean -> uses.computeIfAbsent(bean, b -> new ArrayList<>())
                            .add(new Use(process, step(BpmnWords.node(element)), Xml.attribute(element, "event"))));
        }
    }

    private static Element process(Document model) {
        return Xml.all(model, Xml.BPMN, "process").get(0);
    }

    private static Stream<Element> nodes(Document model) {
        return Stream.concat(
                Stream.of(process(model)),
                Xml.all(model, Xml.BPMN, "*").stream().filter(e -> BpmnWords.isNode(e.getLocalName())));
    }

    private static Step step(Element node) {
        return new Step(
                Xml.attribute(node, "id"),
                Xml.attribute(node, "name"),
                node.getLocalName(),
                Xml.requirements(node),
                Xml.camunda(node, "formRef"),
                Xml.camunda(node, "decisionRef"));
    }

    private static Map<String, FormSchema> forms(Resources resources) {
        Map<String, FormSchema> forms = new TreeMap<>();
        resources.of("form").forEach((id, file) -> forms.put(id, FormSchema.parse(file)));
        return forms;
    }

    private static Map<String, Table> tables(Resources resources) {
        Map<String, Table> tables = new TreeMap<>();
        resources.of("dmn").forEach((id, file) -> {
            Map<String, DecisionTable> read = DecisionTable.read(file).orElse(Map.of());
            Xml.read(file)
                    .ifPresent(model -> Xml.all(model, "*", "decision").stream()
                            .filter(d -> read.containsKey(Xml.attribute(d, "id")))
                            .forEach(d -> tables.put(
                                    Xml.attribute(d, "id"),
                                    new Table(Xml.attribute(d, "name"), read.get(Xml.attribute(d, "id"))))));
        });
        return tables;
    }
}
