package lv.saimnieks.platform.guide;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.guide.ProcessGuide.Follow;
import lv.saimnieks.platform.guide.ProcessGuide.Requirement;
import lv.saimnieks.platform.guide.ProcessGuide.Step;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What a model says, in the words of its names and documentation. */
class GuideText {

    /** More ways on than these nobody reads. */
    private static final int MOST = 20;

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> tasks = new HashMap<>();

    GuideText(Policy policy) {
        policy.tasks().forEach(t -> {
            tasks.put(t.id(), t.title());
            t.items().forEach(i -> sentences.put(i.id(), i.text()));
        });
    }

    static String about(BaseElement element) {
        return element.getDocumentations().stream()
                .map(d -> d.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }

    /** The tasks of the policy that the process serves: title and id. */
    List<String> policy(Process process) {
        return requirementIds(process)
                .map(id -> id.replaceFirst("/.*", ""))
                .distinct()
                .filter(tasks::containsKey)
                .map(id -> tasks.get(id) + " (" + id + ")")
                .toList();
    }

    List<Step> starts(Process process) {
        return of(process.getFlowElements(), StartEvent.class).map(this::step).toList();
    }

    List<Step> steps(Process process) {
        return steps(process.getFlowElements());
    }

    private List<Step> steps(Collection<FlowElement> elements) {
        List<Step> steps = of(elements, FlowNode.class)
                .filter(n -> n instanceof Activity || n instanceof IntermediateCatchEvent)
                .map(this::step)
                .toList();
        return Stream.concat(
                        steps.stream().filter(s -> !s.anytime()), steps.stream().filter(Step::anytime))
                .toList();
    }

    private static <T> Stream<T> of(Collection<FlowElement> elements, Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast);
    }

    private Step step(FlowNode node) {
        SubProcess inside = node instanceof SubProcess s ? s : null;
        return new Step(
                name(node),
                about(node),
                node instanceof UserTask task ? roles(task) : List.of(),
                inside != null && inside.triggeredByEvent(),
                reminded(node),
                follows(node),
                unless(node),
                requirementIds(node)
                        .filter(sentences::containsKey)
                        .map(id -> new Requirement(id, sentences.get(id)))
                        .toList(),
                inside == null ? List.of() : steps(inside.getFlowElements()));
    }

    private static String name(FlowElement element) {
        String name = element.getName();
        return name == null || name.isBlank()
                ? element.getId()
                : name.replaceAll("\\s+", " ").strip();
    }

    private static List<String> roles(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .map(g -> Role.ofGroup(g).map(Role::label).orElse(g))
                .toList();
    }

    private static boolean reminded(FlowNode node) {
        return node.getExtensionElements() != null
                && node
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream()
                        .anyMatch(l -> "timeout".equals(l.getCamundaEvent()));
    }

    private static Stream<String> requirementIds(BaseElement element) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(p -> p.getCamundaProperties().stream())
                        .filter(p -> "requirement".equals(p.getCamundaName()))
                        .flatMap(p -> Arrays.stream(p.getCamundaValue().split(",")))
                        .map(String::strip);
    }

    /** What may happen to it meanwhile. */
    private static List<Follow> unless(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(b -> node.equals(b.getAttachedTo()))
                .flatMap(b -> follows(b).stream()
                        .map(f -> new Follow(
                                Wording.of(
                                        b.cancelActivity() ? "platform.guide.instead" : "platform.guide.besides",
                                        f.when().isEmpty() ? name(b) : name(b) + "; " + f.when()),
                                f.then())))
                .toList();
    }

    private static String end(FlowNode end) {
        return Wording.of(
                end.getParentElement() instanceof Process ? "platform.guide.end" : "platform.guide.endOfStep",
                name(end));
    }

    private static List<Follow> follows(FlowNode node) {
        Set<Follow> follows = new LinkedHashSet<>();
        follow(node, "", Set.of(), follows);
        return List.copyOf(follows);
    }

    /** @param passed gateways on the way here; who comes to one again goes round in a circle */
    private static void follow(FlowNode node, String when, Set<FlowNode> passed, Set<Follow> follows) {
        for (SequenceFlow flow : node.getOutgoing()) {
            FlowNode next = flow.getTarget();
            String asked = flow.getName() == null || node.getName() == null || !(node instanceof Gateway)
                    ? when
                    : (when.isEmpty() ? "" : when + "; ") + name(node) + " " + name(flow);
            if (!(next instanceof Gateway)) {
                follows.add(new Follow(asked, next instanceof EndEvent ? end(next) : name(next)));
            } else if (!passed.contains(next) && follows.size() < MOST) {
                Set<FlowNode> further = new HashSet<>(passed);
                further.add(next);
                follow(next, asked, further, follows);
            }
        }
    }
}
