package lv.saimnieks.platform.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The way of a case through its model: the elements it came to, and the sequence flows it went along. The history knows
 * the elements but not the flows, so a flow counts as taken when its source was completed and its target was entered next. Links lead from the throwing event, which
 * the engine does not visit, to the catching one.
 */
public final class CasePath {

    private static final String BODY = "#multiInstanceBody";
    private static final Set<String> THROWING_ENDS = Set.of("escalationEndEvent", "errorEndEvent");

    private final BpmnModelInstance model;
    private final List<Visit> visits;
    private final List<Element> elements;
    private final Set<String> flows = new LinkedHashSet<>();
    private final Set<String> thrownLinks = new LinkedHashSet<>();

    /**
     * One stay in an element.
     *
     * @param until null while it lasts
     */
    private record Visit(String element, Instant from, Instant until, boolean cancelled) {}

    /**
     * An element of the model that the case came to.
     *
     * @param type as the engine names it; null where the engine visits none, as for a link that is thrown
     * @param stays in the order of beginning, the shell around several instances not counted
     */
    public record Element(String id, String type, List<Stay> stays) {

        public int completed() {
            return stays.isEmpty() ? 1 : count(s -> s.until() != null && !s.cancelled());
        }

        public int active() {
            return count(s -> s.until() == null);
        }

        public int cancelled() {
            return count(s -> s.until() != null && s.cancelled());
        }

        private int count(Predicate<Stay> which) {
            return (int) stays.stream().filter(which).count();
        }
    }

    /**
     * One stay in an element.
     *
     * @param place in the order of all stays, from 1
     * @param until null while it lasts
     */
    public record Stay(int place, Instant from, Instant until, boolean cancelled) {}

    /** What the engine's history tells of one case, in the order of beginning. */
    public static List<HistoricActivityInstance> visits(HistoryService history, String instance) {
        List<HistoricActivityInstance> visits = new ArrayList<>(history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list());
        visits.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        return visits;
    }

    /**
     * Ids of the stays that came to an outcome of their own though the engine's history says they were cancelled: an end
     * event that throws an escalation or an error, and the steps that it leaves.
     */
    public static Set<String> leftByOutcome(List<HistoricActivityInstance> visits) {
        Map<String, HistoricActivityInstance> byId =
                visits.stream().collect(Collectors.toMap(HistoricActivityInstance::getId, v -> v));
        Set<String> left = new HashSet<>();
        visits.stream().filter(v -> THROWING_ENDS.contains(v.getActivityType())).forEach(end -> {
            HistoricActivityInstance at = end;
            while (at != null && at.isCanceled()) {
                left.add(at.getId());
                at = byId.get(at.getParentActivityInstanceId());
            }
        });
        return left;
    }

    /** The path through the model of what {@link #visits} gives. */
    public static CasePath of(BpmnModelInstance model, List<HistoricActivityInstance> visited) {
        return new CasePath(model, visited);
    }

    private CasePath(BpmnModelInstance model, List<HistoricActivityInstance> visited) {
        this.model = model;
        visits = whole(visited);
        for (int i = 0; i < visits.size(); i++) {
            follow(i);
        }
        elements = elements(visited);
    }

    /** In the order in which the case first came to them; links through which it jumped at the end. */
    public List<Element> elements() {
        return elements;
    }

    private List<Element> elements(List<HistoricActivityInstance> visited) {
        Map<String, Element> found = new LinkedHashMap<>();
        Set<String> leftByOutcome = leftByOutcome(visited);
        int place = 0;
        for (HistoricActivityInstance visit : visited) {
            String id = visit.getActivityId();
            if (!isShell(id)) {
                found.computeIfAbsent(id, i -> new Element(i, visit.getActivityType(), new ArrayList<>()))
                        .stays()
                        .add(new Stay(
                                ++place,
                                instant(visit.getStartTime()),
                                instant(visit.getEndTime()),
                                visit.isCanceled() && !leftByOutcome.contains(visit.getId())));
            }
        }
        thrownLinks.forEach(id -> found.putIfAbsent(id, new Element(id, null, List.of())));
        return List.copyOf(found.values());
    }

    /** Ids of the sequence flows taken. */
    public Set<String> flows() {
        return flows;
    }

    /** Whether the element is the shell around the instances of a multi-instance activity. */
    public static boolean isShell(String element) {
        return element.endsWith(BODY);
    }

    /** A multi-instance task is entered and left once, however many people work in it. */
    private static List<Visit> whole(List<HistoricActivityInstance> visited) {
        Set<String> multiple = visited.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(CasePath::isShell)
                .map(id -> id.substring(0, id.length() - BODY.length()))
                .collect(Collectors.toSet());
        return visited.stream()
                .filter(v -> !multiple.contains(v.getActivityId()))
                .map(v -> new Visit(
                        v.getActivityId().replace(BODY, ""),
                        instant(v.getStartTime()),
                        instant(v.getEndTime()),
                        v.isCanceled()))
                .toList();
    }

    /** A moment as the engine keeps it; null for null. */
    public static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private void follow(int index) {
        Visit visit = visits.get(index);
        if (visit.until() == null
                || visit.cancelled()
                || !(model.getModelElementById(visit.element()) instanceof FlowNode node)) {
            return;
        }
        List<SequenceFlow> taken = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        for (SequenceFlow flow : node.getOutgoing()) {
            int next = nextVisit(flow, index);
            if (next < 0) {
                continue;
            }
            if (node instanceof ExclusiveGateway) {
                if (next < first) {
                    first = next;
                    taken.clear();
                    taken.add(flow);
                }
            } else {
                taken.add(flow);
            }
        }
        taken.forEach(this::take);
    }

    private void take(SequenceFlow flow) {
        flows.add(flow.getId());
        if (linkName(flow.getTarget()).isPresent() && flow.getTarget() instanceof IntermediateThrowEvent) {
            thrownLinks.add(flow.getTarget().getId());
        }
    }

    /** Where the flow's target was entered after this visit and before the source was entered again; -1 if not. */
    private int nextVisit(SequenceFlow flow, int index) {
        Visit source = visits.get(index);
        String target = destination(flow.getTarget());
        for (int i = index + 1; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (visit.element().equals(target) && !visit.from().isBefore(source.until())) {
                return i;
            }
            if (visit.element().equals(source.element())) {
                return -1;
            }
        }
        return -1;
    }

    private String destination(FlowNode target) {
        if (!(target instanceof IntermediateThrowEvent)) {
            return target.getId();
        }
        return linkName(target)
                .flatMap(name -> model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                        .filter(c -> linkName(c).filter(name::equals).isPresent())
                        .map(FlowNode::getId)
                        .findFirst())
                .orElse(target.getId());
    }

    private static Optional<String> linkName(FlowNode node) {
        return definitions(node).stream()
                .filter(LinkEventDefinition.class::isInstance)
                .map(d -> ((LinkEventDefinition) d).getName())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<EventDefinition> definitions(FlowNode node) {
        if (node instanceof IntermediateThrowEvent thrown) {
            return List.copyOf(thrown.getEventDefinitions());
        }
        return node instanceof CatchEvent caught ? List.copyOf(caught.getEventDefinitions()) : List.of();
    }
}
