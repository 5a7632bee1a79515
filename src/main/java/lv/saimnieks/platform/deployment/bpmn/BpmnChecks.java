package lv.saimnieks.platform.deployment.bpmn;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.deployment.Camunda8;
import lv.saimnieks.platform.deployment.DomainFiles;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.HistoryTime;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.Resources;
import lv.saimnieks.platform.deployment.ShippedForms;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** All checks of the process models of a deployment. */
@Component
public class BpmnChecks {

    private final Delegates delegates;
    private final DomainFiles files;
    private final EngineModels engine;
    private final ShippedForms shippedForms;
    private final List<HistoryTime.AtLeast> classes;
    private final Duration history;

    /**
     * @param classes how long the history of single processes has to be kept
     * @param history how long the history of the institution's own tasks is kept at least
     */
    BpmnChecks(
            Delegates delegates,
            DomainFiles files,
            EngineModels engine,
            ShippedForms shippedForms,
            List<HistoryTime.AtLeast> classes,
            @Value("${saimnieks.history.at-least:3650d}") Duration history) {
        this.delegates = delegates;
        this.files = files;
        this.engine = engine;
        this.shippedForms = shippedForms;
        this.classes = classes;
        this.history = history;
    }

    /**
     * Checks each model.
     *
     * @param forms ids of the forms in the deployment
     * @param decisions ids of the decisions in the deployment
     */
    public void check(
            Resources resources, Resources shipped, Set<String> forms, Set<String> decisions, Findings findings) {
        Map<String, FormSchema> schemas = schemas(resources);
        resources.of("bpmn").forEach((name, content) -> {
            String file = Wording.of("platform.DeploymentCheck.whole", name, "bpmn");
            Optional<Document> model = Xml.read(content);
            if (Camunda8.made(content)) {
                findings.add(file, Wording.of("platform.Camunda8.made"));
            } else if (model.isEmpty()) {
                findings.add(file, Wording.of("platform.DeploymentCheck.read"));
            } else {
                Findings here = new Findings();
                Set<String> withMissing = new HashSet<>(forms);
                Set<String> decisionsWithMissing = new HashSet<>(decisions);
                missing(name, model.get(), shipped, withMissing, decisionsWithMissing, here);
                Set<String> callable = new HashSet<>(resources.of("bpmn").keySet());
                callable.addAll(shipped.of("bpmn").keySet());
                called(model.get()).filter(engine::has).forEach(callable::add);
                new BpmnWorkCheck(model.get(), withMissing, decisionsWithMissing, callable, here).run();
                model(name, model.get(), shipped.file(name, "bpmn").flatMap(Xml::read), schemas, here);
                if (here.isEmpty()) {
                    engine(name, content, model.get(), here);
                }
                findings.addAll(here);
            }
        });
    }

    /** Whether a file is a shipped contract, unchanged: who sends a whole folder sends that too, and it does no harm. */
    public boolean isContract(String file, Resources resources) {
        String process = file.replaceFirst("\\.yaml$", "");
        return files.contract(process)
                .filter(c -> Arrays.equals(c, resources.file(process, "yaml").orElse(null)))
                .isPresent();
    }

    private void model(
            String name, Document model, Optional<Document> shipped, Map<String, FormSchema> forms, Findings findings) {
        ProcessContract contract =
                files.contract(name).map(ProcessContract::read).orElse(ProcessContract.NONE);
        KnownVariables known = new KnownVariables(model, contract, forms, shippedForms);
        ExpressionCheck expressions = new ExpressionCheck(known, findings);
        BpmnCheck structure = new BpmnCheck(name, model, findings);
        structure.structure(atLeast(name, shipped.isPresent()));
        new BpmnCodeCheck(model, delegates, findings).run();
        new StepInputsCheck(model, delegates, findings).run();
        new OwnProcessCheck(name, model, findings).run(files, delegates);
        texts(model, expressions);
        new TimerCheck(model, expressions, findings).run();
        messages(name, model, contract, findings);
        for (Element process : structure.executable()) {
            new FlowCheck(process, new GatewayCheck(known, findings), contract, findings).run();
        }
        shipped.ifPresent(s -> {
            new ShippedCheck(model, s, delegates, findings).run(contract);
            new AnswerKeysCheck(model, s, contract, shippedForms, findings).run(forms);
        });
    }

    private Duration atLeast(String process, boolean shipped) {
        Duration asked = Duration.ofDays(
                classes.stream().mapToInt(c -> c.days(process)).max().orElse(0));
        return shipped && history.compareTo(asked) > 0 ? history : asked;
    }

    private static void texts(Document model, ExpressionCheck expressions) {
        Xml.all(model, Xml.BPMN, "conditionExpression").forEach(c -> expressions.condition(c, text(c)));
        Xml.all(model, Xml.BPMN, "completionCondition").forEach(c -> expressions.condition(c, text(c)));
        Xml.all(model, Xml.BPMN, "loopCardinality").forEach(c -> expressions.count(c, text(c)));
        for (String parameter : List.of("inputParameter", "outputParameter")) {
            Xml.all(model, Xml.CAMUNDA, parameter).forEach(p -> expressions.value(p, text(p)));
        }
        for (Element element : Xml.all(model, Xml.BPMN, "*")) {
            for (String attribute : List.of("dueDate", "followUpDate", "assignee", "candidateUsers", "priority")) {
                expressions.value(element, Xml.camunda(element, attribute));
            }
        }
        for (Element task : Xml.all(model, Xml.BPMN, "userTask")) {
            expressions.value(task, Xml.attribute(task, "name"));
            Xml.children(task, Xml.BPMN, "documentation").forEach(d -> expressions.value(d, text(d)));
        }
    }

    private void messages(String name, Document model, ProcessContract contract, Findings findings) {
        for (Element message : Xml.all(model, Xml.BPMN, "message")) {
            String id = Xml.attribute(message, "name");
            if (contract != ProcessContract.NONE && !contract.messages().containsKey(id)) {
                findings.add(
                        Wording.of("platform.BpmnChecks.message", id),
                        Wording.of(
                                "platform.BpmnChecks.unknownMessage",
                                String.join(", ", contract.messages().keySet())));
            }
        }
        for (Element start : Xml.all(model, Xml.BPMN, "startEvent")) {
            String message = ShippedCheck.message(start);
            Optional<String> other = message.isEmpty()
                    ? Optional.empty()
                    : engine.begunBy(message).filter(k -> !k.equals(name));
            other.ifPresent(
                    k -> findings.add(Xml.where(start), Wording.of("platform.BpmnChecks.messageTaken", message, k)));
        }
    }

    /** Many files that were left behind are one mistake: Modeler sends only the open file unless told otherwise. */
    private static void missing(
            String name,
            Document model,
            Resources shipped,
            Set<String> forms,
            Set<String> decisions,
            Findings findings) {
        Set<String> left = new TreeSet<>();
        Map.of("formRef", "form", "decisionRef", "dmn").forEach((attribute, ending) -> {
            Set<String> sent = "form".equals(ending) ? forms : decisions;
            for (Element element : Xml.all(model, Xml.BPMN, "*")) {
                String reference = Xml.camunda(element, attribute);
                if (!sent.contains(reference) && shipped.file(reference, ending).isPresent()) {
                    left.add(reference + "." + ending);
                }
            }
        });
        if (left.size() > 1) {
            findings.add(
                    Wording.of("platform.DeploymentCheck.whole", name, "bpmn"),
                    Wording.of("platform.BpmnChecks.missing", left.size(), String.join(", ", left)));
            left.forEach(f -> (f.endsWith(".form") ? forms : decisions).add(f.substring(0, f.lastIndexOf('.'))));
        }
    }

    private void engine(String name, byte[] content, Document model, Findings findings) {
        Map<String, Element> byId = new HashMap<>();
        Xml.all(model, Xml.BPMN, "*").forEach(e -> byId.putIfAbsent(Xml.attribute(e, "id"), e));
        for (EngineModels.Refused refused : engine.parse(name + ".bpmn", content)) {
            Element element = byId.get(refused.element());
            findings.add(
                    element == null ? Wording.of("platform.Xml.model") : Xml.where(element),
                    EngineSentences.of(refused.message()));
        }
    }

    private static Map<String, FormSchema> schemas(Resources resources) {
        Map<String, FormSchema> schemas = new HashMap<>();
        resources.of("form").forEach((name, content) -> {
            try {
                schemas.put(name, FormSchema.parse(content));
            } catch (IllegalArgumentException e) {
                schemas.remove(name); // the check of forms tells it
            }
        });
        return schemas;
    }

    private static Stream<String> called(Document model) {
        return Xml.all(model, Xml.BPMN, "callActivity").stream()
                .map(c -> Xml.attribute(c, "calledElement"))
                .filter(k -> !k.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream();
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
