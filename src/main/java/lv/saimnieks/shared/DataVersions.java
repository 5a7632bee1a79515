package lv.saimnieks.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Versions of data that is read often and changes seldom: whoever changes such data says so in the same transaction, and
 * what every node has read of it before is not used any more. All versions are read together, once per transaction; a
 * request reads them once for all that it asks outside of a transaction.
 */
@Component
public class DataVersions {

    private static final String OF_REQUEST = DataVersions.class.getName();

    private final JdbcClient jdbc;
    private final TransactionLocal<Seen> seen = new TransactionLocal<>(Seen::new);

    DataVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the running transaction knows: the versions it has read, and the data that it changes itself. */
    private static final class Seen {
        private @Nullable Map<String, Long> versions;
        private final Set<String> changed = new HashSet<>();
    }

    /** The version in force of some data; empty while this transaction changes the data itself. */
    OptionalLong of(String data) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return OptionalLong.of(ofRequest().getOrDefault(data, 0L));
        }
        Seen mine = seen.get();
        if (mine.changed.contains(data)) {
            return OptionalLong.empty();
        }
        if (mine.versions == null) {
            mine.versions = read();
        }
        return OptionalLong.of(mine.versions.getOrDefault(data, 0L));
    }

    /** Says that the running transaction changes this data. */
    public void changed(String data) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST);
        }
        if (seen.get().changed.add(data)) {
            int known = jdbc.sql("update data_version set version = version + 1 where name = ?")
                    .param(data)
                    .update();
            if (known == 0) {
                throw new IllegalArgumentException("No version of " + data);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        Object known = request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = read();
            request.setAttribute(OF_REQUEST, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<String, Long>) known;
    }

    private Map<String, Long> read() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("select name, version from data_version").query(row -> {
            versions.put(row.getString(1), row.getLong(2));
        });
        return versions;
    }
}
