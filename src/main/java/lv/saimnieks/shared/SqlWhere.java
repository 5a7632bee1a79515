package lv.saimnieks.shared;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The condition of a list in SQL with its named parameters. What is null does not narrow the list. */
public final class SqlWhere {

    /** Stands in a condition where what is searched has to be; see {@link #stemsWhere}. */
    public static final String LIKE = " {like}";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without parameters, or with parameters that are {@link #put}. */
    public SqlWhere and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with its parameter, unless the value is null. */
    public SqlWhere and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition).put(name, value);
    }

    /** Gives a parameter its value. */
    public SqlWhere put(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The column has this value; of a constant its name. */
    public SqlWhere equal(String column, String name, @Nullable Object value) {
        return and(column + " = :" + name, name, value instanceof Enum<?> e ? e.name() : value);
    }

    /** The expression has this part. */
    public SqlWhere contains(String expression, String name, @Nullable String part) {
        return and(expression + like(name), name, part == null ? null : anywhere(part));
    }

    /** The column, which holds folded text, has each of these words ({@link Latvian#fold}); register numbers may be typed short. */
    public SqlWhere words(String column, String name, @Nullable String text) {
        if (text != null) {
            List<String> words = Arrays.stream(
                            Register.withWholeNumbers(Latvian.fold(text)).split(" "))
                    .distinct()
                    .toList();
            all(column + LIKE, name, words);
        }
        return this;
    }

    /**
     * The column, which holds {@link LatvianStems#column stems}, has each of these words in some ending. A text without
     * a letter or digit finds nothing.
     */
    public SqlWhere stems(String column, String name, @Nullable String text) {
        return stemsWhere(column + LIKE, name, text);
    }

    /** The same by a condition for each word, in which {@link #LIKE} stands behind each column of stems. */
    public SqlWhere stemsWhere(String condition, String name, @Nullable String text) {
        if (text == null) {
            return this;
        }
        List<String> parts = LatvianStems.parts(text);
        return parts.isEmpty() ? and("1 = 0") : all(condition, name, parts);
    }

    private SqlWhere all(String condition, String name, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            and(condition.replace(LIKE, like(name + i)), name + i, anywhere(parts.get(i)));
        }
        return this;
    }

    private static String like(String name) {
        return " like :" + name + " escape '!'";
    }

    /** The moment lies within these days in Riga, both included. */
    public SqlWhere days(String column, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        and(column + " >= :" + name + "From", name + "From", startOf(from));
        return and(column + " < :" + name + "To", name + "To", startOf(to == null ? null : to.plusDays(1)));
    }

    /** {@code where …} with a blank before it; empty without conditions. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What the condition needs; may be added to. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A pattern for {@code like … escape '!'} that finds the part anywhere. */
    public static String anywhere(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static @Nullable Timestamp startOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(Latvian.ZONE).toInstant());
    }
}
