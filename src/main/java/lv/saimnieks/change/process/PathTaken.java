package lv.saimnieks.change.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * Which sequence flows a case went along. The engine's history knows the elements but not the flows, so a flow counts
 * as taken when its source was completed and its target was entered next. Links lead from the throwing event, which
 * the engine does not visit, to the catching one.
 */
final class PathTaken {

    private final BpmnModelInstance model;
    private final List<Visit> visits;
    private final Set<String> flows = new LinkedHashSet<>();
    private final Set<String> thrownLinks = new LinkedHashSet<>();

    /**
     * One stay in an element.
     *
     * @param until null while it lasts
     */
    record Visit(String element, Instant from, Instant until, boolean cancelled) {}

    /** @param visits in the order of their beginning */
    PathTaken(BpmnModelInstance model, List<Visit> visits) {
        this.model = model;
        this.visits = visits;
        for (int i = 0; i < visits.size(); i++) {
            follow(i);
        }
    }

    /** Ids of the sequence flows taken. */
    Set<String> flows() {
        return flows;
    }

    /** Ids of the link events through which the case jumped. */
    Set<String> thrownLinks() {
        return thrownLinks;
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
