package lv.saimnieks.change;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;

/** The codes that the process and the decision tables of changes use, in the words of people. */
final class ChangeCodes {

    /** Names of variables whose values are those of an enum, by the key of its words. */
    private static final Map<String, String> ENUMS = Map.ofEntries(
            Map.entry("risk", "change.RiskLevel."),
            Map.entry("changeType", "change.ChangeType."),
            Map.entry("complexity", "change.Complexity."),
            Map.entry("scope", "shared.Scope."),
            Map.entry("closureCode", "change.ClosureCode."),
            Map.entry("deviationDecision", "change.DeviationDecision."),
            Map.entry("notifyStakeholders", "change.Stage."));

    private static final Pattern TERM = Pattern.compile("(\\d{1,4})\\s?(wd|h|mon)");

    private ChangeCodes() {}

    /** @return words; the value itself when it is no known code of that name */
    static String word(String name, String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(code -> one(name, code))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), words -> words.contains(null) ? value : String.join(", ", words)));
    }

    /** @return words; the name itself when it is none of the process's variables */
    static String variable(String name) {
        String key = "change.ChangeStory.variable." + name;
        return Wording.has(key) ? Wording.of(key) : name;
    }

    /** Null when it is no code. */
    private static String one(String name, String code) {
        Matcher term = TERM.matcher(code);
        if (term.matches()) {
            return Wording.count("change.ChangeStory.term." + term.group(2), Long.parseLong(term.group(1)));
        }
        if (!code.matches("[A-Za-z_-]+")) {
            return null;
        }
        String key = ENUMS.getOrDefault(name, "change.ChangeStory." + name + ".") + code;
        return Wording.has(key)
                ? Wording.of(key)
                : Role.ofGroup(code).map(Role::label).orElse(null);
    }
}
