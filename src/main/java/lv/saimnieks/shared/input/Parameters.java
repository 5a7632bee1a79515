package lv.saimnieks.shared.input;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read one by one; what is wrong is collected and refused together, by name. */
public final class Parameters {

    private static final int LONGEST = 200;
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Map<String, ? extends Collection<String>> values;
    private final Set<String> read = new TreeSet<>();
    private final Problems problems = new Problems();

    /** @param values name → values as typed */
    public Parameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** What was wrong so far; more may be noted. */
    public Problems problems() {
        return problems;
    }

    /** @throws Refusal when anything read so far was wrong */
    public void refuseWrong() {
        problems.refuse();
    }

    /** Refuses every parameter that was not read: a mistyped filter must not pass for one that found everything. */
    public void nothingElse() {
        only(read);
    }

    /** Refuses every parameter but these. */
    public void only(Collection<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(
                        name,
                        names.isEmpty()
                                ? Wording.of("input.noParameters", name)
                                : Wording.of("input.unknown", name, String.join(", ", names))));
    }

    /** What was typed; null when nothing was. */
    public @Nullable String text(String name) {
        String typed = all(name).stream().findFirst().orElse(null);
        if (typed == null) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            problems.add(name, Wording.of("input.search", LONGEST));
            return null;
        }
        return typed.strip();
    }

    /** A day as {@code 2026-11-21}; null when none was typed. */
    public @Nullable LocalDate date(String name) {
        return problems.day(name, text(name));
    }

    /** Refuses a period that ends before it begins. */
    public void period(@Nullable LocalDate from, @Nullable LocalDate to, String name) {
        problems.period(from, to, name);
    }

    /** {@code true}, or else false. */
    public boolean flag(String name) {
        String typed = text(name);
        if (typed != null && !typed.equals("true") && !typed.equals("false")) {
            problems.add(name, Wording.of("input.choice", "true, false"));
        }
        return "true".equals(typed);
    }

    /** A whole number within limits; {@code usual} when none was typed. */
    public int number(String name, int usual, int least, int most) {
        return Objects.requireNonNullElse(number(name, least, most), usual);
    }

    /** A whole number within limits; null when none was typed. */
    public @Nullable Integer number(String name, int least, int most) {
        return problems.number(name, text(name), least, most);
    }

    /** The page that is asked for, from 0. */
    public int page() {
        return number("page", 0, 0, LAST_PAGE);
    }

    /** Rows per page, from 1 to 200. */
    public int size(int usual) {
        return number("size", usual, 1, LARGEST_PAGE);
    }

    /** The value of an enum; null when none was typed, a problem when several were. */
    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        return problems.one(name, String.join(",", all(name)), type);
    }

    /** Values of an enum, as many as were typed. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String typed : all(name)) {
            E one = problems.one(name, typed, type);
            if (one != null) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** Codes or ids, repeated or joined by commas; a problem where one is none, or they are more than {@code most}. */
    public List<String> ids(String name, int most) {
        List<String> ids = all(name).stream()
                .flatMap(typed -> Arrays.stream(typed.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.size() > most || ids.stream().anyMatch(id -> !id.matches("[A-Za-z0-9:_-]{1,64}"))) {
            problems.add(name, Wording.of("input.ids", most));
            return List.of();
        }
        return ids;
    }

    private List<String> all(String name) {
        read.add(name);
        Collection<String> typed = values.get(name);
        return typed == null
                ? List.of()
                : typed.stream().filter(v -> v != null && !v.isBlank()).toList();
    }
}
