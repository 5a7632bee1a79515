package lv.saimnieks.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** A trigger of H2 that refuses every change of a table's rows; PostgreSQL has a function of its own for it. */
public final class UnchangingRow implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    /** @throws SQLException always */
    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException("Rows of " + table + " never change");
    }
}
