package lv.saimnieks.platform.tasks.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.SqlWhere;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;

/**
 * Words by which a person looks for tasks. In a query of the engine they are a criterion of a task variable with one of the
 * names of {@link Place}, which no task has; it is taken out and becomes a condition of our statement. All words have to be
 * found, whatever their capitals and diacritics; a number may be typed as {@code 40}, {@code nr. 40} or whole.
 */
public final class SoughtTasks {

    private static final ThreadLocal<List<Word>> SOUGHT = ThreadLocal.withInitial(List::of);

    private static final Pattern NUMBERED = Pattern.compile("(?:\\bnr\\b\\.?|\\bnumurs\\b|#) ?(\\d{1,6})\\b");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    /** A count that can only be a register number's last part. */
    private static final Pattern LAST_PART = Pattern.compile("-\\d{6}");

    /** Where words are looked for. */
    public enum Place {
        /** Number, title, service or resource, step, person. */
        TEXT("K.title_text || ' ' || K.subject_text || ' ' || K.step_text"),
        TITLE("K.title_text"),
        SUBJECT("K.subject_text"),
        STEP("K.step_text"),
        PERSON("''");

        private final String column;

        Place(String column) {
            this.column = column;
        }

        /** Name of the criterion: {@code caseText}. */
        public String criterion() {
            return "case" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        private static Optional<Place> of(String criterion) {
            return Arrays.stream(values())
                    .filter(p -> p.criterion().equals(criterion))
                    .findFirst();
        }
    }

    /**
     * A word as the statement needs it.
     *
     * @param column what is searched, in SQL
     * @param part pattern for it; null where the word can only be a number
     * @param number pattern for the register number in lower case; null where it is not looked at
     * @param people who have the task, where the word is a part of their name
     */
    public record Word(String column, String part, String number, List<String> people) {}

    private SoughtTasks() {}

    /** For the statement: the words of the query that is being asked. */
    public static List<Word> words() {
        return SOUGHT.get();
    }

    static <T> T in(TaskQueryImpl query, Supplier<Users> people, Supplier<T> statement) {
        List<Word> words = new ArrayList<>();
        for (TaskQueryVariableValue criterion : List.copyOf(query.getVariables())) {
            Optional<Place> place = criterion.isLocal() ? Place.of(criterion.getName()) : Optional.empty();
            place.ifPresent(where -> {
                query.getVariables().remove(criterion);
                words.addAll(words(where, String.valueOf(criterion.getValue()), people));
            });
        }
        SOUGHT.set(words);
        try {
            return statement.get();
        } finally {
            SOUGHT.remove();
        }
    }

    private static List<Word> words(Place place, String typed, Supplier<Users> people) {
        String folded = Latvian.fold(typed.replace('%', ' '));
        if (place == Place.PERSON) {
            // the name as a whole: "vadītājs 1" is not everybody who is a manager and has a 1
            return folded.isEmpty()
                    ? List.of()
                    : List.of(new Word(place.column, null, null, people.get().called(folded)));
        }
        String whole = NUMBERED.matcher(Register.withWholeNumbers(folded)).replaceAll(SoughtTasks::lastPart);
        return Arrays.stream(whole.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> word(place, word, people))
                .collect(Collectors.toList());
    }

    private static Word word(Place place, String word, Supplier<Users> people) {
        String part = SqlWhere.anywhere(word);
        if (place != Place.TEXT) {
            return new Word(place.column, part, null, List.of());
        }
        if (LAST_PART.matcher(word).matches()) {
            return new Word(place.column, null, part, List.of());
        }
        Matcher count = COUNT.matcher(word);
        String number = count.matches() ? "%" + lastPart(word) : part;
        return new Word(place.column, part, number, people.get().called(word));
    }

    private static String lastPart(MatchResult count) {
        return lastPart(count.group(1));
    }

    private static String lastPart(String count) {
        return "-%06d".formatted(Integer.parseInt(count));
    }
}
