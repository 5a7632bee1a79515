package lv.saimnieks.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** The parameters of a list, read one by one; what is wrong is collected and refused together, by name. */
public final class Parameters {

    private static final int LONGEST = 200;
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Map<String, ? extends Collection<String>> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param values name → values as typed */
    public Parameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** Notes that a parameter is wrong. */
    public void wrong(String name, String why) {
        wrong.put(name, why);
    }

    /** @throws Refusal when anything read so far was wrong */
    public void refuseWrong() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    /** Refuses every parameter but these: a mistyped filter must not pass for one that found everything. */
    public void only(Collection<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong(
                        name,
                        names.isEmpty()
                                ? Wording.of("audit.refusal.noParameters", name)
                                : Wording.of("audit.refusal.unknown", name, String.join(", ", names))));
    }

    /** What was typed; null when nothing was. */
    public String text(String name) {
        String typed = all(name).stream().findFirst().orElse(null);
        if (typed == null) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            wrong(name, Wording.of("audit.refusal.text", LONGEST));
            return null;
        }
        return typed.strip();
    }

    /** A day as {@code 2026-11-21}; null when none was typed. */
    public LocalDate date(String name) {
        String typed = text(name);
        if (typed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1990 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below like any other date that cannot be meant
        }
        wrong(name, Wording.of("audit.refusal.date"));
        return null;
    }

    /** Refuses a period that ends before it begins. */
    public void period(LocalDate from, LocalDate to, String name) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong(name, Wording.of("audit.refusal.period"));
        }
    }

    /** {@code true}, or else false. */
    public boolean flag(String name) {
        String typed = text(name);
        if (typed != null && !typed.equals("true") && !typed.equals("false")) {
            wrong(name, Wording.of("audit.refusal.choice", "true, false"));
        }
        return "true".equals(typed);
    }

    /** A whole number within limits; {@code usual} when none was typed. */
    public Integer number(String name, Integer usual, int least, int most) {
        String typed = text(name);
        if (typed == null) {
            return usual;
        }
        if (typed.matches("\\d{1,7}")) {
            int value = Integer.parseInt(typed);
            if (value >= least && value <= most) {
                return value;
            }
        }
        wrong(name, Wording.of("audit.refusal.number", least, most));
        return usual;
    }

    /** The page that is asked for, from 0. */
    public int page() {
        return number("page", 0, 0, LAST_PAGE);
    }

    /** Rows per page, from 1 to 200. */
    public int size(int usual) {
        return number("size", usual, 1, LARGEST_PAGE);
    }

    /** Values of an enum, as many as were typed. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String typed : all(name)) {
            Arrays.stream(type.getEnumConstants())
                    .filter(e -> e.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () -> wrong(
                                    name,
                                    Wording.of(
                                            "audit.refusal.choice",
                                            Arrays.stream(type.getEnumConstants())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    private List<String> all(String name) {
        Collection<String> typed = values.get(name);
        return typed == null
                ? List.of()
                : typed.stream().filter(v -> v != null && !v.isBlank()).toList();
    }
}
