package lv.saimnieks.models.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels.Deployed;
import lv.saimnieks.models.ModelElements;
import lv.saimnieks.models.ModelElements.Element;
import lv.saimnieks.platform.casework.CaseMoves;
import lv.saimnieks.platform.casework.CaseMoves.Running;
import lv.saimnieks.platform.casework.CaseMoves.Step;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What would become of each running case. Cases that stand in the same steps get the same answer, so one of them is moved
 * for real in a transaction that is taken back; the engine tells some of its reasons only then.
 */
@Service
class MovePreviews {

    /** Most kinds of cases that are tried; thousands of cases stand in a few dozen combinations of steps. */
    private static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(MovePreviews.class);

    private final CaseMoves moves;
    private final MovePlans plans;
    private final ModelElements elements;
    private final TransactionTemplate takenBack;

    MovePreviews(CaseMoves moves, MovePlans plans, ModelElements elements, PlatformTransactionManager transactions) {
        this.moves = moves;
        this.plans = plans;
        this.elements = elements;
        takenBack = new TransactionTemplate(transactions);
        takenBack.setTimeout(30);
    }

    /**
     * Cases of a version that stand in the same steps.
     *
     * @param steps where they stand
     * @param why what is in the way; empty when they can be moved
     */
    record Group(Deployed from, List<Element> steps, List<Running> cases, List<String> why) {

        /** How many numbers a page names. */
        private static final int SHOWN = 30;

        public boolean movable() {
            return why.isEmpty();
        }

        public List<String> numbers() {
            return cases.stream().limit(SHOWN).map(Running::number).toList();
        }

        public int more() {
            return Math.max(0, cases.size() - SHOWN);
        }
    }

    /**
     * A step where cases stand and that the version does not have any more.
     *
     * @param alike steps of the same kind in which they could go on
     * @param chosen id of one of them; null when none is chosen
     */
    record Vanished(Element step, List<Element> alike, String chosen) {}

    /**
     * The preview.
     *
     * @param renewed events whose waiting begins anew
     * @param wrong what is wrong with the steps chosen; null when nothing
     */
    record Preview(List<Group> groups, List<Vanished> vanished, List<Element> renewed, String wrong) {

        public long movable() {
            return groups.stream()
                    .filter(Group::movable)
                    .mapToLong(g -> g.cases().size())
                    .sum();
        }

        public long total() {
            return groups.stream().mapToLong(g -> g.cases().size()).sum();
        }
    }

    /** @param user who asks */
    Preview of(Move move, String user) {
        List<Group> groups = new ArrayList<>();
        Map<String, Vanished> vanished = new TreeMap<>();
        Map<String, Element> renewed = new TreeMap<>();
        String wrong = null;
        for (Deployed from : move.from()) {
            Map<Set<Step>, List<Running>> alike = moves.runningOn(from.definition()).stream()
                    .collect(Collectors.groupingBy(Running::steps, LinkedHashMap::new, Collectors.toList()));
            Set<String> activities = alike.keySet().stream()
                    .flatMap(Set::stream)
                    .map(Step::activity)
                    .collect(Collectors.toCollection(TreeSet::new));
            String to = move.to().definition();
            for (String step : plans.vanished(plans.plan(from.definition(), to, Map.of()), activities)) {
                vanished.put(
                        step,
                        new Vanished(
                                elements.of(from.definition(), step),
                                plans.alike(from.definition(), step, to),
                                move.steps().get(step)));
            }
            MigrationPlan plan;
            try {
                plan = plans.plan(from.definition(), to, move.steps());
            } catch (Refusal refusal) {
                wrong = refusal.fields().get("steps");
                plan = plans.plan(from.definition(), to, Map.of());
            }
            for (Element event : plans.renewed(plan)) {
                renewed.put(event.id(), event);
            }
            for (Map.Entry<Set<Step>, List<Running>> kind : alike.entrySet()) {
                List<Element> steps = kind.getKey().stream()
                        .map(Step::activity)
                        .distinct()
                        .sorted()
                        .map(id -> elements.of(from.definition(), id))
                        .toList();
                List<String> why = groups.size() < MOST
                        ? tried(plan, kind.getValue().get(0), user)
                        : List.of(Wording.of("migration.why.untried"));
                groups.add(new Group(from, steps, kind.getValue(), why));
            }
        }
        return new Preview(groups, List.copyOf(vanished.values()), List.copyOf(renewed.values()), wrong);
    }

    private List<String> tried(MigrationPlan plan, Running one, String user) {
        try {
            takenBack.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                moves.move(plan, one.instance(), user, Wording.of("migration.preview.reason"));
            });
            return List.of();
        } catch (RuntimeException e) {
            return why(e, plan.getSourceProcessDefinitionId());
        }
    }

    /**
     * Why a case was not moved, in words.
     *
     * @param from id of the process definition that it runs on
     */
    List<String> why(RuntimeException thrown, String from) {
        if (thrown instanceof MigratingProcessInstanceValidationException refused) {
            return MoveWords.of(
                    refused.getValidationReport(), id -> elements.of(from, id).name());
        }
        if (thrown instanceof Refusal refusal) {
            return List.of(refusal.getMessage());
        }
        LOG.warn("A case could not be moved from {}", from, thrown);
        return List.of(Wording.of("migration.why.fault"));
    }
}
