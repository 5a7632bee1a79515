package lv.saimnieks.models.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Why the engine will not move a case, in words; its own English sentences are known by their shape. */
final class MoveWords {

    private static final Map<Pattern, String> SENTENCES = new LinkedHashMap<>();

    static {
        know("There is no migration instruction for this instance", "vanished");
        know("incompatible types|Events are not of the same type", "kind");
        know("closest mapped ancestor|flow scope .* must be mapped|process-level flow node", "place");
        know("not asyncBefore|not asyncAfter|Transition instance is assigned", "working");
        know("multi-instance|inner activity", "repeated");
        know("gateway", "gateway");
        know("event scope", "event");
        know("exists in both, this scope", "variable");
        know("type of the source activity is not supported", "unsupported");
    }

    private MoveWords() {}

    private static void know(String shape, String key) {
        SENTENCES.put(Pattern.compile(shape), "migration.why." + key);
    }

    /** @param before how a step of the version before is called, by id */
    static List<String> of(MigratingProcessInstanceValidationReport report, UnaryOperator<String> before) {
        Stream<String> activities = report.getActivityInstanceReports().stream()
                .flatMap(r -> r.getFailures().stream().map(f -> say(f, before.apply(r.getSourceScopeId()), "")));
        Stream<String> transitions = report.getTransitionInstanceReports().stream()
                .flatMap(r -> r.getFailures().stream().map(f -> say(f, before.apply(r.getSourceScopeId()), "")));
        Stream<String> general = report.getFailures().stream().map(f -> say(f, "", ""));
        return Stream.of(activities, transitions, general)
                .flatMap(s -> s)
                .distinct()
                .sorted()
                .toList();
    }

    /** @param after how a step of the new version is called, by id */
    static String of(MigrationPlanValidationReport report, UnaryOperator<String> before, UnaryOperator<String> after) {
        return report.getInstructionReports().stream()
                .flatMap(r -> r.getFailures().stream()
                        .map(f -> say(
                                f,
                                before.apply(r.getMigrationInstruction().getSourceActivityId()),
                                after.apply(r.getMigrationInstruction().getTargetActivityId()))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String say(String failure, String from, String to) {
        String key = SENTENCES.entrySet().stream()
                .filter(s -> s.getKey().matcher(failure).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("migration.why.other");
        return Wording.of(to.isEmpty() || !Wording.has(key + ".to") ? key : key + ".to", from, to);
    }
}
