package lv.saimnieks.platform.deployment;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds indexes the engine's own schema lacks: without them every completed task scans all open tasks, the page of a case
 * scans all cases for those that it called, and lists of cases by step, person or lateness scan the whole history. What
 * they bring is in {@code src/docs/performance.md}.
 */
@Component
class EngineIndexes {

    private final JdbcTemplate jdbc;

    EngineIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Idempotent; needs the engine's schema. */
    void create() {
        jdbc.execute("create index if not exists SAIM_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
        jdbc.execute("create index if not exists SAIM_IDX_HI_SUPER on ACT_HI_PROCINST(SUPER_PROCESS_INSTANCE_ID_)");
        jdbc.execute("create index if not exists SAIM_IDX_HI_STEP on ACT_HI_ACTINST(ACT_ID_, PROC_INST_ID_)");
        jdbc.execute("create index if not exists SAIM_IDX_HI_ASSIGNEE on ACT_HI_TASKINST(ASSIGNEE_, PROC_INST_ID_)");
        jdbc.execute(
                "create index if not exists SAIM_IDX_HI_DUE on ACT_HI_TASKINST(PROC_INST_ID_, DUE_DATE_, END_TIME_)");
    }
}
