package lv.saimnieks.cases.process.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as its script has it.
 *
 * @param days before today on which it begins; of a holiday the next working day
 * @param clock time of day
 * @param facts what is done first, and with what
 * @param words for the answers, such as the cost
 * @param answers by task, each time it is answered: what differs from the usual answer
 * @param pace by task, how many working hours it takes; of all tasks by {@code *}
 * @param until the task that nobody answers any more; null where all are
 * @param then what happens beside the tasks, {@code after} so many working hours
 */
record DemoCase(
        int days,
        String clock,
        Map<String, Object> facts,
        Map<String, Object> words,
        Map<String, List<Map<String, Object>>> answers,
        Map<String, Object> pace,
        @Nullable String until,
        List<Map<String, Object>> then) {

    /** A case of which no script says anything: one that another case asked for. */
    static final DemoCase UNTOLD = new DemoCase(0, "", Map.of(), Map.of(), Map.of(), Map.of(), null, List.of());

    static DemoCase of(Map<String, Object> said) {
        Map<String, Object> facts = new LinkedHashMap<>(said);
        List.of("days", "at", "words", "answers", "pace", "until", "then").forEach(facts::remove);
        Map<String, List<Map<String, Object>>> answers = new HashMap<>();
        map(said.get("answers")).forEach((task, given) -> answers.put(task, list(given)));
        return new DemoCase(
                ((Number) said.getOrDefault("days", 0)).intValue(),
                String.valueOf(said.getOrDefault("at", "09:12")),
                facts,
                map(said.get("words")),
                answers,
                map(said.get("pace")),
                (String) said.get("until"),
                list(said.get("then")));
    }

    /** What differs from the usual answer, the time-th time that the task is answered, from 0. */
    Map<String, Object> answer(String task, int time) {
        List<Map<String, Object>> given = answers.getOrDefault(task, List.of());
        return given.isEmpty() ? Map.of() : given.get(Math.min(time, given.size() - 1));
    }

    /** Working hours that the task takes; null where the script leaves it open. */
    @Nullable
    Double hours(String task) {
        Object hours = pace.getOrDefault(task, pace.get("*"));
        return hours == null ? null : ((Number) hours).doubleValue();
    }

    @SuppressWarnings("unchecked") // what YAML has between braces
    static Map<String, Object> map(@Nullable Object said) {
        return said == null ? Map.of() : (Map<String, Object>) said;
    }

    /** One or many. */
    static List<Map<String, Object>> list(@Nullable Object said) {
        if (said instanceof List<?> many) {
            List<Map<String, Object>> all = new ArrayList<>();
            many.forEach(one -> all.add(map(one)));
            return all;
        }
        return said == null ? List.of() : List.of(map(said));
    }
}
