package lv.saimnieks.shared.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an input, one sentence per field, refused all at once. Reads single values too: what cannot be read
 * is a problem of its field and null; null and blank are nothing typed, and no problem.
 */
public final class Problems {

    /** Longest single line that people write, in characters. */
    public static final int LINE = 200;
    /** Longest text that people write, in characters. */
    public static final int TEXT = 4000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,14}([.,]\\d{1,6})?");

    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<String> order;

    public Problems() {
        this(List.of());
    }

    /** @param order in which people read what is wrong with the fields */
    public Problems(List<String> order) {
        this.order = order;
    }

    /**
     * What the constraints of a record and of the records in it find wrong; fields are called as their components.
     *
     * @param input its components give the order in which people read what is wrong
     */
    public static Problems of(Validator validator, Record input) {
        Problems problems = new Problems(components(input.getClass()).toList());
        validator.validate(input).stream()
                .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                .forEach(v -> problems.add(v.getPropertyPath().toString().replaceFirst(".*\\.", ""), v.getMessage()));
        return problems;
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> c.getType().isRecord() ? components(c.getType()) : Stream.of(c.getName()));
    }

    /** Notes what is wrong with a field; what was noted first stays. */
    public void add(String field, String sentence) {
        wrong.putIfAbsent(field, sentence);
    }

    /** Notes what is wrong with each field; what was noted first stays. */
    public void addAll(Map<String, String> others) {
        others.forEach(this::add);
    }

    public boolean has(String field) {
        return wrong.containsKey(field);
    }

    public boolean isEmpty() {
        return wrong.isEmpty();
    }

    /** Field → what is wrong with it, in the order of the form, else in that of noting. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        wrong.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> order.indexOf(e.getKey())))
                .forEach(e -> fields.put(e.getKey(), e.getValue()));
        return fields;
    }

    /** @throws Refusal naming every field, when anything is wrong */
    public void refuse() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(fields());
        }
    }

    /**
     * A text that has to be written.
     *
     * @param label how people know the field
     * @param max most characters
     */
    public void required(String field, String label, @Nullable String text, int max) {
        if (text == null || PlainText.seesNothing(text)) {
            add(field, Wording.of("input.required", label));
        } else {
            optional(field, label, text, max);
        }
    }

    /** A text that may be left out; likewise. One that is no longer than a line has to be one. */
    public void optional(String field, String label, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            add(field, Wording.of("input.tooLong", label, text.length(), max));
        } else if (text != null && PlainText.unprintable(text)) {
            add(field, Wording.of("input.control", label));
        } else if (text != null && max <= LINE && PlainText.hasLineEnd(text)) {
            add(field, Wording.of("input.oneLine", label));
        }
    }

    /** A text that may be left out, without what nobody sees; null when nothing is left. */
    public @Nullable String cleaned(String field, String label, @Nullable String typed, int max) {
        String text = PlainText.clean(typed);
        optional(field, label, text, max);
        return text;
    }

    /** The constant of that name. */
    public <E extends Enum<E>> @Nullable E one(String field, @Nullable String typed, Class<E> type) {
        String choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return one(field, typed, type, Wording.of("input.choice", choices));
    }

    /** The constant of that name; {@code sentence} says that there is none. */
    public <E extends Enum<E>> @Nullable E one(String field, @Nullable String typed, Class<E> type, String sentence) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<E> found = constant(type, typed.strip());
        if (found.isEmpty()) {
            add(field, sentence);
        }
        return found.orElse(null);
    }

    /** The constant of that name; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst();
    }

    /** A day as {@code 2026-11-21}, within the years that dates of the registers have. */
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        return day(field, typed, 1990, 2200);
    }

    /** A day of these years. */
    public @Nullable LocalDate day(String field, @Nullable String typed, int firstYear, int lastYear) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= firstYear && day.getYear() <= lastYear) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below like any other day that cannot be meant
        }
        add(field, Wording.of("input.date", firstYear, lastYear));
        return null;
    }

    /** A period that does not end before it begins; {@code field} is the end's. */
    public void period(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
        if (from != null && to != null && to.isBefore(from)) {
            add(field, Wording.of("input.period"));
        }
    }

    /**
     * A day on which something happened that could not have happened earlier.
     *
     * @param since what was on the first possible day, to be read after its date: {@code "kad saņemts pieteikums"}
     */
    public void notBefore(String field, @Nullable LocalDate day, LocalDate first, String since) {
        if (day != null && day.isBefore(first)) {
            add(field, Wording.of("input.notBefore", first, since));
        }
    }

    /** The same for what is refused alone. */
    public static void requireNotBefore(String field, @Nullable LocalDate day, LocalDate first, String since) {
        Problems problems = new Problems();
        problems.notBefore(field, day, first, since);
        problems.refuse();
    }

    /** A whole number, not negative. */
    public @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().matches("\\d{1,9}")) {
            int number = Integer.parseInt(typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        }
        add(field, Wording.of("input.number", least, most));
        return null;
    }

    /**
     * A number with at most 14 digits before the comma or point and 6 after it; blanks between thousands are no matter. A
     * number with both a comma and a point is never guessed at.
     */
    public @Nullable BigDecimal decimal(String field, @Nullable String typed, BigDecimal least, BigDecimal most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = BLANKS.matcher(typed).replaceAll("");
        if (DECIMAL.matcher(digits).matches()) {
            BigDecimal number = new BigDecimal(digits.replace(',', '.'));
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        }
        add(field, Wording.of("input.decimal", least, most));
        return null;
    }
}
