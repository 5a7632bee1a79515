package lv.saimnieks.cases.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A value of each row: read by SQL or computed from the columns before it, given to JSON as it is and to CSV as text.
 *
 * @param name in JSON
 * @param type what JSON gets: text, a constant, a day, a moment, a number, true or false, or a list of texts
 * @param sql expression over {@code c}; null for a computed value
 * @param text what a cell of CSV says; null when CSV has no such column
 */
public record Column(
        String name,
        Class<?> type,
        @Nullable String sql,
        Value value,
        @Nullable Function<Row, String> text) {

    /** Takes the value from what the row has before it, or from a place of the result. */
    interface Value {
        @Nullable
        Object of(Row before, ResultSet row, int place) throws SQLException;
    }

    private interface Reading {
        @Nullable
        Object of(ResultSet row, int place) throws SQLException;
    }

    public static Column text(String name, String sql) {
        return read(name, String.class, sql, ResultSet::getString);
    }

    /** A constant by its name. */
    public static <E extends Enum<E>> Column choice(String name, String sql, Class<E> type) {
        return read(name, type, sql, (row, place) -> {
            String constant = row.getString(place);
            return constant == null ? null : Enum.valueOf(type, constant);
        });
    }

    public static Column day(String name, String sql) {
        return read(name, LocalDate.class, sql, (row, place) -> row.getObject(place, LocalDate.class));
    }

    public static Column moment(String name, String sql) {
        return read(name, Instant.class, sql, (row, place) -> {
            OffsetDateTime moment = row.getObject(place, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        });
    }

    /** A number without zeros at the end; in CSV with a comma. */
    public static Column number(String name, String sql) {
        return read(name, BigDecimal.class, sql, (row, place) -> {
            BigDecimal number = row.getBigDecimal(place);
            return number == null
                    ? null
                    : new BigDecimal(number.stripTrailingZeros().toPlainString());
        });
    }

    /** Yes or no. */
    public static Column flag(String name, String sql) {
        return read(name, Boolean.class, sql, ResultSet::getBoolean);
    }

    /** Codes in order, from one text with commas. */
    public static Column codes(String name, String sql) {
        return read(name, List.class, sql, (row, place) -> {
            String codes = row.getString(place);
            return codes == null
                    ? List.of()
                    : Arrays.stream(codes.split(",")).sorted().toList();
        });
    }

    /** A value of that type from the columns before it. */
    public static Column computed(String name, Class<?> type, Function<Row, @Nullable Object> value) {
        return new Column(name, type, null, (before, row, place) -> value.apply(before), row -> said(row.get(name)));
    }

    private static Column read(String name, Class<?> type, String sql, Reading reading) {
        return new Column(name, type, sql, (before, row, place) -> reading.of(row, place), row -> said(row.get(name)));
    }

    /** CSV says something else than the value itself. */
    public Column saying(@Nullable Function<Row, String> other) {
        return new Column(name, type, sql, value, other);
    }

    /** Only JSON has it. */
    public Column notInCsv() {
        return saying(null);
    }

    /** A value as people read it. */
    private static String said(@Nullable Object value) {
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Instant moment) {
            return Latvian.dateTime(moment);
        }
        if (value instanceof LocalDate day) {
            return Latvian.date(day);
        }
        if (value instanceof Boolean yes) {
            return Wording.of(yes ? "cases.list.yes" : "cases.list.no");
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Column::said).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }
}
