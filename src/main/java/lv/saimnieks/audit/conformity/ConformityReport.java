package lv.saimnieks.audit.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;

/** The conformity report: whether and how each action that the policy asks for is done. */
@Service
class ConformityReport {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Policy policy;
    private final ModelSteps models;
    private final StepHistory history;
    private final CaseLinks links;

    ConformityReport(Policy policy, ModelSteps models, StepHistory history, CaseLinks links) {
        this.policy = policy;
        this.models = models;
        this.history = history;
        this.links = links;
    }

    /** The tasks of the policy in its order, then those that only models name. */
    List<TaskReport> of(Period period) {
        models.update();
        Map<StepHistory.Key, StepFigures> figures = history.figures(period);
        Seen seen = new Seen(figures, history.roles(period), links.readable(), period);
        Map<String, List<StepReport>> served = served(models.all(), seen);
        List<TaskReport> tasks = new ArrayList<>();
        for (PolicyTask task : policy.tasks()) {
            tasks.add(report(task, served, figures));
        }
        unknownTasks(served).forEach(t -> tasks.add(report(new PolicyTask(t, "", List.of()), served, figures)));
        return tasks;
    }

    /** What the period showed, and whose history the viewer may read. */
    private record Seen(
            Map<StepHistory.Key, StepFigures> figures,
            Map<String, Map<String, List<String>>> roles,
            Set<String> readable,
            Period period) {}

    private TaskReport report(
            PolicyTask task, Map<String, List<StepReport>> served, Map<StepHistory.Key, StepFigures> figures) {
        Map<String, PolicyItem> items = new LinkedHashMap<>();
        task.items().forEach(i -> items.put(i.id(), i));
        served.keySet().stream()
                .filter(id -> taskOf(id).equals(task.id()))
                .forEach(id -> items.computeIfAbsent(
                        id,
                        i -> new PolicyItem(i, PolicyKind.UNKNOWN, "", Wording.of("conformity.report.unknown"), "")));
        List<ActionReport> all = items.values().stream()
                .map(i -> new ActionReport(
                        i,
                        served.getOrDefault(i.id(), List.of()),
                        figures.getOrDefault(StepHistory.Key.all(i.id()), StepFigures.NONE)))
                .toList();
        boolean deployed = all.stream().anyMatch(a -> !a.steps().isEmpty());
        Map<Boolean, List<ActionReport>> parts =
                all.stream().collect(Collectors.partitioningBy(a -> a.item().kind() == PolicyKind.ACTION));
        List<ActionReport> named =
                parts.get(false).stream().filter(a -> !a.steps().isEmpty()).toList();
        return new TaskReport(task.id(), task.title(), deployed, parts.get(true), named);
    }

    /** Steps by requirement: those of the newest version, and those of older versions that were done in the period. */
    private static Map<String, List<StepReport>> served(List<ModelStep> steps, Seen seen) {
        Map<StepHistory.Key, List<ModelStep>> versions = new LinkedHashMap<>();
        steps.forEach(s -> versions.computeIfAbsent(
                        new StepHistory.Key(s.requirement(), s.processKey(), s.stepId()), k -> new ArrayList<>())
                .add(s));
        Map<String, List<StepReport>> served = new TreeMap<>(ConformityReport::inOrder);
        versions.forEach((key, all) -> {
            StepFigures done = seen.figures().getOrDefault(key, StepFigures.NONE);
            boolean newest = all.stream().anyMatch(ModelStep::newest);
            if (newest || done.times() > 0 || done.due() > 0) {
                served.computeIfAbsent(key.requirement(), k -> new ArrayList<>())
                        .add(report(all, newest, done, seen));
            }
        });
        return served;
    }

    private static StepReport report(List<ModelStep> versions, boolean newest, StepFigures figures, Seen seen) {
        ModelStep last = versions.get(versions.size() - 1);
        List<String> did =
                seen.roles().getOrDefault(last.processKey(), Map.of()).getOrDefault(last.stepId(), List.of());
        boolean linked = figures.cases() > 0 && seen.readable().contains(last.processKey());
        return new StepReport(
                last.processKey(),
                last.processName(),
                last.stepId(),
                last.name(),
                last.manual(),
                did.isEmpty() ? last.roles() : did,
                versions.stream().map(ModelStep::version).toList(),
                newest,
                figures,
                linked
                        ? CaseLinks.passed(
                                last.processKey(),
                                last.stepId(),
                                figures.earliest().atZone(Latvian.ZONE).toLocalDate(),
                                seen.period().to())
                        : null);
    }

    private Set<String> unknownTasks(Map<String, List<StepReport>> served) {
        Set<String> known = policy.tasks().stream().map(PolicyTask::id).collect(Collectors.toSet());
        return served.keySet().stream()
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
