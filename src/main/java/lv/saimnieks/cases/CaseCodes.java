package lv.saimnieks.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;

/** The codes that a domain's processes and decision tables use, in the words of people. */
public final class CaseCodes {

    private final String prefix;
    private final Map<String, String> enums;

    /**
     * @param prefix beginning of the domain's keys: {@code <prefix><name>.<code>} is the word of a code, {@code
     *     <prefix>variable.<name>} that of a variable
     * @param enums names whose values are those of an enum → beginning of the keys of its words
     */
    public CaseCodes(String prefix, Map<String, String> enums) {
        this.prefix = prefix;
        this.enums = enums;
    }

    /** As {@link lv.saimnieks.platform.casework.CaseStory#word}; several codes stand with commas between them. */
    public String word(String name, String value) {
        List<String> words = Arrays.stream(value.split(","))
                .map(code -> one(name, code.strip()))
                .toList();
        return words.contains("") ? value : String.join(", ", words);
    }

    /** As {@link lv.saimnieks.platform.casework.CaseStory#variable}. */
    public String variable(String name) {
        String key = prefix + "variable." + name;
        return Wording.has(key) ? Wording.of(key) : name;
    }

    /** Empty when it is no code. */
    private String one(String name, String code) {
        Matcher term = WorkingCalendar.TERM.matcher(code);
        if (term.matches()) {
            return Wording.count("cases.term." + term.group(2), Long.parseLong(term.group(1)));
        }
        if (!code.matches("[A-Za-z_-]+")) {
            return "";
        }
        String key = enums.getOrDefault(name, prefix + name + ".") + code;
        return Wording.has(key)
                ? Wording.of(key)
                : Role.ofGroup(code).map(Role::label).orElse("");
    }
}
