package lv.saimnieks.audit.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;

/** The conformity report: whether and how each action that the policy asks for is done. */
@Service
class ConformityReport {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Policy policy;
    private final BpmnSteps models;
    private final StepHistory history;
    private final CaseLinks links;

    ConformityReport(Policy policy, BpmnSteps models, StepHistory history, CaseLinks links) {
        this.policy = policy;
        this.models = models;
        this.history = history;
        this.links = links;
    }

    /** The tasks of the policy in its order, then those that only models name. */
    List<TaskReport> of(Period period) {
        models.update();
        Seen seen = new Seen(history.read(period, actions()), links.readable(), period);
        Map<String, List<Served>> served = served(models.all(), seen);
        List<TaskReport> tasks = new ArrayList<>();
        for (Policy.Task task : policy.tasks()) {
            tasks.add(report(task, served, seen));
        }
        unknownTasks(served.keySet()).forEach(t -> tasks.add(report(new Policy.Task(t, "", List.of()), served, seen)));
        return tasks;
    }

    private List<String> actions() {
        return policy.tasks().stream()
                .flatMap(t -> t.items().stream())
                .filter(i -> i.kind() == Policy.ItemKind.ACTION)
                .map(Policy.Item::id)
                .toList();
    }

    /** What the period showed, and whose history the viewer may read. */
    private record Seen(StepHistory.Seen history, Set<String> readable, Period period) {}

    /** A step in all its versions that serve a requirement, and who did it. */
    private record Served(StepReport step, Set<String> people) {}

    private TaskReport report(Policy.Task task, Map<String, List<Served>> served, Seen seen) {
        Map<String, Policy.Item> items = new LinkedHashMap<>();
        task.items().forEach(i -> items.put(i.id(), i));
        served.keySet().stream()
                .filter(id -> taskOf(id).equals(task.id()))
                .forEach(id -> items.computeIfAbsent(
                        id,
                        i -> new Policy.Item(
                                i, Policy.ItemKind.UNKNOWN, "", Wording.of("conformity.report.unknown"), "")));
        List<ActionReport> all = items.values().stream()
                .map(i -> action(i, served.getOrDefault(i.id(), List.of()), seen))
                .toList();
        boolean deployed = all.stream().anyMatch(a -> !a.steps().isEmpty());
        Map<Boolean, List<ActionReport>> parts =
                all.stream().collect(Collectors.partitioningBy(a -> a.item().kind() == Policy.ItemKind.ACTION));
        List<ActionReport> named =
                parts.get(false).stream().filter(a -> !a.steps().isEmpty()).toList();
        return new TaskReport(task.id(), task.title(), deployed, parts.get(true), named);
    }

    private static ActionReport action(Policy.Item item, List<Served> served, Seen seen) {
        List<StepReport> steps = served.stream().map(Served::step).toList();
        Set<String> people = served.stream().flatMap(s -> s.people().stream()).collect(Collectors.toSet());
        StepFigures sum = steps.stream().map(StepReport::figures).reduce(StepFigures.NONE, StepFigures::plus);
        Long several =
                item.kind() == Policy.ItemKind.ACTION ? seen.history().cases().getOrDefault(item.id(), 0L) : null;
        return new ActionReport(item, steps, sum.with(steps.size() == 1 ? sum.cases() : several, people.size(), null));
    }

    /** Steps by requirement: those of the newest version, and those of older versions that were done in the period. */
    private static Map<String, List<Served>> served(List<BpmnSteps.Step> steps, Seen seen) {
        Map<List<String>, List<BpmnSteps.Step>> versions = new LinkedHashMap<>();
        steps.forEach(s -> versions.computeIfAbsent(
                        List.of(s.requirement(), s.processKey(), s.stepId()), k -> new ArrayList<>())
                .add(s));
        Map<String, List<Served>> served = new TreeMap<>(ConformityReport::inOrder);
        versions.values().forEach(all -> {
            Served step = served(all, all.get(all.size() - 1), seen);
            StepFigures done = step.step().figures();
            if (step.step().newest() || done.times() > 0 || done.due() > 0) {
                served.computeIfAbsent(all.get(0).requirement(), k -> new ArrayList<>())
                        .add(step);
            }
        });
        return served;
    }

    private static Served served(List<BpmnSteps.Step> versions, BpmnSteps.Step last, Seen seen) {
        StepHistory.Seen history = seen.history();
        StepFigures sum = StepFigures.NONE;
        Set<String> people = new HashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (BpmnSteps.Step version : versions) {
            var step = new StepHistory.Step(version.definitionId(), version.stepId());
            StepFigures done = history.done().getOrDefault(step, StepFigures.NONE);
            sum = sum.plus(done);
            if (done.times() > 0) {
                names.add(version.name());
            }
            people.addAll(history.people().getOrDefault(step, Set.of()));
        }
        var ofProcess = new StepHistory.Step(last.processKey(), last.stepId());
        Long median = sum.times() == 0 ? null : history.medians().get(ofProcess);
        boolean linked = sum.cases() > 0 && seen.readable().contains(last.processKey());
        StepReport report = new StepReport(
                last.processKey(),
                last.processName(),
                last.stepId(),
                names.isEmpty() ? last.name() : String.join(" / ", names),
                last.manual(),
                history.roles().getOrDefault(ofProcess, last.roles()),
                versions.stream().map(BpmnSteps.Step::version).toList(),
                versions.stream().anyMatch(BpmnSteps.Step::newest),
                sum.with(sum.cases(), people.size(), median),
                linked
                        ? CaseLinks.passed(
                                last.processKey(),
                                last.stepId(),
                                sum.earliest().atZone(Latvian.ZONE).toLocalDate(),
                                seen.period().to())
                        : null);
        return new Served(report, people);
    }

    private Set<String> unknownTasks(Set<String> served) {
        Set<String> known = policy.tasks().stream().map(Policy.Task::id).collect(Collectors.toSet());
        return served.stream()
                .map(ConformityReport::taskOf)
                .filter(t -> !known.contains(t))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String taskOf(String requirement) {
        int slash = requirement.indexOf('/');
        return slash < 0 ? requirement : requirement.substring(0, slash);
    }

    /** A2 before A10. */
    private static int inOrder(String one, String other) {
        return sortable(one).compareTo(sortable(other));
    }

    private static String sortable(String id) {
        return DIGITS.matcher(id)
                .replaceAll(m -> "0".repeat(Math.max(0, 6 - m.group().length())) + m.group());
    }
}
