package lv.saimnieks.cases.register;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list: a parameter of its address and a field of its form.
 *
 * @param name of the parameter
 * @param options what can be chosen; empty for what is typed
 * @param none what is chosen when nothing is
 * @param hint stands in the empty field; may be null
 * @param narrowing reads the parameter, notes what is wrong with it, and adds its condition over {@code c}; the
 *     parameter {@code :now} is there
 */
public record Filter(
        String name,
        Control control,
        Supplier<List<Option>> options,
        String none,
        @Nullable String hint,
        BiConsumer<Parameters, SqlWhere> narrowing) {

    /** How the form asks for it. */
    public enum Control {
        SEARCH,
        TEXT,
        SELECT,
        DATE,
        CHECKBOX
    }

    /** A choice with its name for people. */
    public record Option(String value, String label) {}

    /** Words of a column of folded text, all of them. */
    public static Filter words(String name, String column) {
        return of(name, Control.SEARCH, (typed, where) -> where.words(column, name, typed.text(name)));
    }

    /** Words in any ending, of a column of stems ({@link lv.saimnieks.shared.LatvianStems}), all of them. */
    public static Filter stems(String name, String column) {
        return stemsWhere(name, column + SqlWhere.LIKE);
    }

    /** The same by a condition for each word ({@link SqlWhere#stemsWhere}). */
    public static Filter stemsWhere(String name, String condition) {
        return of(name, Control.SEARCH, (typed, where) -> where.stemsWhere(condition, name, typed.text(name)));
    }

    /** Part of a text that the database has in lower case. */
    public static Filter part(String name, String lowered) {
        return of(name, Control.TEXT, (typed, where) -> {
            String part = typed.text(name);
            where.contains(lowered, name, part == null ? null : Latvian.fold(part));
        });
    }

    /** A constant by its name. */
    public static <E extends Enum<E> & Labelled> Filter choice(String name, String column, Class<E> type) {
        return of(name, Control.SELECT, (typed, where) -> where.equal(column, name, typed.one(name, type)))
                .offering(() -> Arrays.stream(type.getEnumConstants())
                        .map(e -> new Option(e.name(), e.label()))
                        .toList());
    }

    /** A value that has to exist: {@code unknown} is said when it does not. */
    public static Filter known(
            String name, Predicate<String> exists, String unknown, BiConsumer<String, SqlWhere> condition) {
        return of(name, Control.SELECT, (typed, where) -> {
            String value = typed.text(name);
            if (value != null && exists.test(value)) {
                condition.accept(value, where);
            } else if (value != null) {
                typed.problems().add(name, unknown);
            }
        });
    }

    /** Service or resource by its code, {@code :item} in the condition. */
    public static Filter item(Catalogue catalogue, BiConsumer<String, SqlWhere> condition) {
        return known(
                        "item",
                        code -> catalogue.find(code).isPresent(),
                        Wording.of("cases.list.noItem"),
                        (code, where) -> condition.accept(ItemCodes.one(code), where))
                .offering(() -> catalogue.all().stream()
                        .map(i -> new Option(i.code(), i.label()))
                        .toList());
    }

    /** Just this text. */
    public static Filter equal(String name, String column) {
        return of(name, Control.SELECT, (typed, where) -> where.equal(column, name, typed.text(name)));
    }

    /** The first day, in Riga. */
    public static Filter from(String name, String column) {
        return of(name, Control.DATE, (typed, where) -> where.days(column, name, typed.date(name), null));
    }

    /** The last day, in Riga, not before the one of the other filter. */
    public static Filter to(String name, String column, String from) {
        return of(name, Control.DATE, (typed, where) -> {
            typed.period(typed.date(from), typed.date(name), name);
            where.days(column, name, null, typed.date(name));
        });
    }

    /** Only those for which the condition holds. */
    public static Filter flag(String name, String condition) {
        return of(name, Control.CHECKBOX, (typed, where) -> {
            if (typed.flag(name)) {
                where.and(condition);
            }
        });
    }

    private static Filter of(String name, Control control, BiConsumer<Parameters, SqlWhere> narrowing) {
        return new Filter(name, control, List::of, Wording.of("cases.list.all"), null, narrowing);
    }

    /** Can be chosen from these. */
    public Filter offering(Supplier<List<Option>> choices) {
        return new Filter(name, control, choices, none, hint, narrowing);
    }

    /** What is chosen when nothing is. */
    public Filter orElse(String words) {
        return new Filter(name, control, options, words, hint, narrowing);
    }

    /** Stands in the empty field. */
    public Filter hinting(String words) {
        return new Filter(name, control, options, none, words, narrowing);
    }
}
