package lv.saimnieks.audit.operations;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the case that somebody named by its number, by its instance id or by a task of it; also one of whose history nothing
 * but the kept file is left.
 */
@Component
public class NamedCases {

    private static final String CASE = """
            select p.ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_ from ACT_HI_PROCINST p
            where p.ID_ = :key or p.BUSINESS_KEY_ = :key order by p.START_TIME_ desc limit 1""";
    private static final String CASE_OF_TASK = """
            select p.ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_ from ACT_HI_TASKINST t
            join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where t.ID_ = :key""";

    private static final String KEPT = """
            select a.instance_id, a.number, a.process_key from case_archive a
            where a.instance_id = :key or a.number = :key order by a.made_at desc limit 1""";

    private final JdbcClient jdbc;

    NamedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case that the engine knows or knew.
     *
     * @param id process instance id
     * @param number null where the process has no register
     * @param process key
     */
    public record Found(String id, String number, String process) {}

    /** The case at which somebody looks. */
    public Optional<Found> find(Area.Look look) {
        return look.area().ofTask() ? find(CASE_OF_TASK, look.key()) : find(look.key());
    }

    /** The case of this number or instance id; none for null. */
    public Optional<Found> find(String idOrNumber) {
        return idOrNumber == null ? Optional.empty() : find(CASE, idOrNumber).or(() -> find(KEPT, idOrNumber));
    }

    private Optional<Found> find(String sql, String key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, i) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
