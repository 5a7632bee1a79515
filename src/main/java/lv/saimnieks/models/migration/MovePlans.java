package lv.saimnieks.models.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.models.ModelElements;
import lv.saimnieks.models.ModelElements.Element;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine's plan for a move: steps with the same id go on as they are, a step that vanished goes on in the one chosen
 * for it. An event that waits already goes on waiting, unless the new version says something else about it: a mended
 * timer begins anew at the moment of the move.
 */
@Component
class MovePlans {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    MovePlans(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.runtime = runtime;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /**
     * @param from id of a process definition
     * @param to id of another
     * @param steps vanished step → step to go on in
     * @throws Refusal when a step cannot go on in the one chosen for it
     */
    MigrationPlan plan(String from, String to, Map<String, String> steps) {
        return asSystem.call(() -> {
            MigrationPlan equal =
                    runtime.createMigrationPlan(from, to).mapEqualActivities().build();
            Set<String> waiting = runtime
                    .createMigrationPlan(from, to)
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build()
                    .getInstructions()
                    .stream()
                    .filter(MigrationInstruction::isUpdateEventTrigger)
                    .map(MigrationInstruction::getSourceActivityId)
                    .collect(Collectors.toSet());
            BpmnModelInstance before = model(from);
            BpmnModelInstance after = model(to);
            MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
            Set<String> mapped = new HashSet<>();
            for (MigrationInstruction same : equal.getInstructions()) {
                mapped.add(same.getSourceActivityId());
                MigrationInstructionBuilder one =
                        plan.mapActivities(same.getSourceActivityId(), same.getTargetActivityId());
                if (same.isUpdateEventTrigger()
                        || (waiting.contains(same.getSourceActivityId()) && changed(same, before, after))) {
                    one.updateEventTrigger();
                }
            }
            steps.forEach((one, other) -> {
                if (before.getModelElementById(one) != null && mapped.add(one)) {
                    plan.mapActivities(one, other);
                    if (repeated(before, one) && mapped.add(one + BODY)) {
                        plan.mapActivities(one + BODY, other + BODY);
                    }
                }
            });
            try {
                return plan.build();
            } catch (MigrationPlanValidationException e) {
                throw Refusal.invalid(
                        "steps",
                        MoveWords.of(
                                e.getValidationReport(),
                                id -> ModelElements.of(before, id).name(),
                                id -> ModelElements.of(after, id).name()));
            }
        });
    }

    /** The steps of these that no step of the new version takes over. */
    Set<String> vanished(MigrationPlan plan, Collection<String> activities) {
        Set<String> taken = plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        return activities.stream().filter(a -> !taken.contains(a)).collect(Collectors.toSet());
    }

    /** The steps of a version that are of the same kind as a step of another. */
    List<Element> alike(String from, String step, String to) {
        return asSystem.call(() -> {
            BpmnModelInstance before = model(from);
            BpmnModelInstance after = model(to);
            FlowNode vanished = before.getModelElementById(step);
            return after.getModelElementsByType(FlowNode.class).stream()
                    .filter(n -> kind(n).equals(kind(vanished)))
                    .filter(n -> repeated(after, n.getId()) == repeated(before, step))
                    .map(n -> ModelElements.of(after, n.getId()))
                    .sorted((a, b) -> Latvian.comparator().compare(a.name(), b.name()))
                    .toList();
        });
    }

    /** Events that wait anew from the moment of the move, because the new version says something else about them. */
    List<Element> renewed(MigrationPlan plan) {
        return asSystem.call(() -> {
            BpmnModelInstance before = model(plan.getSourceProcessDefinitionId());
            BpmnModelInstance after = model(plan.getTargetProcessDefinitionId());
            return plan.getInstructions().stream()
                    .filter(i -> i.isUpdateEventTrigger() && changed(i, before, after))
                    .map(i -> ModelElements.of(after, i.getTargetActivityId()))
                    .toList();
        });
    }

    private BpmnModelInstance model(String definition) {
        return repository.getBpmnModelInstance(definition);
    }

    private static boolean repeated(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    /** Whether what the event waits for is said differently. */
    private static boolean changed(MigrationInstruction same, BpmnModelInstance before, BpmnModelInstance after) {
        return before.getModelElementById(same.getSourceActivityId()) instanceof FlowNode old
                && after.getModelElementById(same.getTargetActivityId()) instanceof FlowNode now
                && !waitsFor(old).equals(waitsFor(now));
    }

    private static List<String> waitsFor(FlowNode node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof ReceiveTask receive && receive.getMessage() != null) {
            texts.add(receive.getMessage().getName());
        }
        events(node).forEach(e -> {
            texts.add(e.getTextContent().strip());
            for (String reference : List.of("messageRef", "signalRef")) {
                Object named = e.getAttributeValue(reference) == null
                        ? null
                        : e.getModelInstance()
                                .getModelElementById(e.getAttributeValue(reference))
                                .getAttributeValue("name");
                texts.add(Objects.toString(named, ""));
            }
        });
        return texts;
    }

    private static List<String> kind(FlowNode node) {
        return Stream.concat(Stream.of(node), events(node))
                .map(e -> e.getElementType().getTypeName())
                .toList();
    }

    private static Stream<EventDefinition> events(FlowNode node) {
        return node.getChildElementsByType(EventDefinition.class).stream();
    }
}
