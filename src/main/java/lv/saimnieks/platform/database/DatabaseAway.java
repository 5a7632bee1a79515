package lv.saimnieks.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVStoreException;

/**
 * Whether the database itself is in trouble (away, shutting down, without memory or room on its disk) and not the
 * statement: the same request may succeed later.
 */
public final class DatabaseAway {

    /** Classes of SQL states: connection, resources, operator, system (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** H2: the file cannot be read or written. */
    private static final Set<String> STATES = Set.of("90028", "90031");

    private DatabaseAway() {}

    /** Looks at this exception alone, not at its causes. */
    public static boolean isSaidBy(Throwable thrown) {
        if (thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLRecoverableException
                || thrown instanceof MVStoreException) {
            return true;
        }
        if (thrown instanceof SQLException failed) {
            String state = Objects.requireNonNullElse(failed.getSQLState(), "");
            // what has no state comes from the pool, whose connection is gone
            return state.length() < 2 || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
        }
        return false;
    }
}
