package lv.saimnieks.platform.metrics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits, is late or has failed in the engine, by the process and step that process owners drew. */
@Configuration
class EngineFigures {

    private static final String TASKS = """
            from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            """;

    @Bean
    Figure casesOpen() {
        return new Figure("saimnieks.cases.open", "Running cases", """
                select d.KEY_ process, count(*) figure
                from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null group by d.KEY_""");
    }

    @Bean
    Figure casesOverdue() {
        return new Figure(
                "saimnieks.cases.overdue",
                "Running cases with a task whose term has passed",
                "select d.KEY_ process, count(distinct t.PROC_INST_ID_) figure " + TASKS
                        + "where t.DUE_DATE_ < :now group by d.KEY_");
    }

    @Bean
    Figure tasksOpen() {
        return new Figure(
                "saimnieks.tasks.open",
                "Tasks of people that are open",
                "select d.KEY_ process, t.TASK_DEF_KEY_ step, count(*) figure " + TASKS
                        + "group by d.KEY_, t.TASK_DEF_KEY_");
    }

    @Bean
    Figure tasksOverdue() {
        return new Figure(
                "saimnieks.tasks.overdue",
                "Open tasks whose term has passed",
                "select d.KEY_ process, t.TASK_DEF_KEY_ step, count(*) figure " + TASKS
                        + "where t.DUE_DATE_ < :now group by d.KEY_, t.TASK_DEF_KEY_");
    }

    @Bean
    Figure incidents() {
        return new Figure("saimnieks.incidents.open", "Failures that wait for a person", """
                select d.KEY_ process, i.ACTIVITY_ID_ step, count(*) figure
                from ACT_RU_INCIDENT i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
                where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ group by d.KEY_, i.ACTIVITY_ID_""");
    }

    @Bean
    Figure jobs() {
        return new Figure("saimnieks.jobs", "Jobs of the engine: due, waiting for their time, suspended, failed", """
                select j.state, count(*) figure from (
                  select case when RETRIES_ = 0 then 'failed' when SUSPENSION_STATE_ <> 1 then 'suspended'
                    when DUEDATE_ > :now then 'waiting' else 'due' end state from ACT_RU_JOB) j
                group by j.state""");
    }

    /** A job without a due date, as an asynchronous step, counts from its creation. */
    @Bean
    Figure oldestJob() {
        return new Figure(
                "saimnieks.jobs.oldest", "Age in seconds of the oldest job that is due and did not fail", """
                select min(coalesce(DUEDATE_, CREATE_TIME_)) figure from ACT_RU_JOB
                where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and (DUEDATE_ is null or DUEDATE_ <= :now)""");
    }

    @Bean
    Figure casesFinished() {
        return new Figure("saimnieks.cases.finished", "Cases that ended by their model within thirty days", """
                select PROC_DEF_KEY_ process, count(*) figure from ACT_HI_PROCINST
                where END_TIME_ >= :monthAgo and STATE_ = 'COMPLETED' group by PROC_DEF_KEY_""");
    }

    @Bean
    Figure caseDurations() {
        return durations("saimnieks.cases.duration", "Cases that ended within thirty days", """
                select PROC_DEF_KEY_ process, %s from ACT_HI_PROCINST
                where END_TIME_ >= :monthAgo and STATE_ = 'COMPLETED' group by PROC_DEF_KEY_""");
    }

    @Bean
    Figure stepDurations() {
        return durations("saimnieks.steps.duration", "Tasks completed within thirty days", """
                select PROC_DEF_KEY_ process, TASK_DEF_KEY_ step, %s from ACT_HI_TASKINST
                where END_TIME_ >= :monthAgo and DELETE_REASON_ = 'completed' and PROC_DEF_KEY_ is not null
                group by PROC_DEF_KEY_, TASK_DEF_KEY_""");
    }

    /** Half of them, and nine in ten, took no longer than so many seconds. */
    private static Figure durations(String name, String what, String sql) {
        String measured = sql.formatted("""
                percentile_cont(0.5) within group (order by DURATION_) half,
                percentile_cont(0.9) within group (order by DURATION_) most""");
        String labels = sql.contains("step") ? "process, step" : "process";
        return new Figure(name, what + ": seconds that half of them took at most, and nine in ten", """
                with d as (%1$s)
                select %2$s, '0.5' quantile, half / 1000.0 figure from d
                union all select %2$s, '0.9' quantile, most / 1000.0 figure from d""".formatted(
                        measured, labels));
    }
}
