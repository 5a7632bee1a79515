package lv.saimnieks.platform.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of each row of one query; {@code publishedAt} is the column {@code published_at}.
 *
 * @param <T> the record
 */
public final class RecordMapper<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private int[] columns;

    /** @param type a record */
    public RecordMapper(Class<T> type) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.components = type.getRecordComponents();
    }

    /** @throws SQLException also when a component has no column */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (columns == null) {
            columns = columns(row.getMetaData());
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns[i], components[i].getType());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private int[] columns(ResultSetMetaData table) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 1; i <= table.getColumnCount(); i++) {
            places.putIfAbsent(folded(table.getColumnLabel(i)), i);
        }
        for (RecordComponent component : components) {
            if (!places.containsKey(folded(component.getName()))) {
                throw new SQLException("No column for " + component);
            }
        }
        return Arrays.stream(components)
                .mapToInt(c -> places.get(folded(c.getName())))
                .toArray();
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        return CONVERSION.convert(JdbcUtils.getResultSetValue(row, column, type), type);
    }
}
