package lv.saimnieks.platform.deployment;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds an index the engine's own schema lacks: without it every completed task scans all open tasks. */
@Component
class EngineIndexes {

    private final JdbcTemplate jdbc;

    EngineIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Idempotent; needs the engine's schema. */
    void create() {
        jdbc.execute("create index if not exists SAIM_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
    }
}
