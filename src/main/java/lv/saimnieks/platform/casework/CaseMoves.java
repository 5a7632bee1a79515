package lv.saimnieks.platform.casework;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases to another version of their model for a person. The engine itself lets only administrators do so,
 * because its own operation may change variables of the case as well; callers make sure that the person may move cases.
 */
@Component
public class CaseMoves {

    private static final String RUNNING = """
            select p.ID_, coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_, p.ID_), e.ACT_ID_,
              case when exists (
                select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_ and j.HANDLER_TYPE_ = 'async-continuation')
              then 1 else 0 end
            from ACT_RU_EXECUTION p
            join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_
            join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
            where p.PROC_DEF_ID_ = ? and p.PARENT_ID_ is null and e.ACT_ID_ is not null
              and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)
            order by 2, 1""";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final StatedReason reason;

    CaseMoves(@Lazy ProcessEngine engine, JdbcClient jdbc, StatedReason reason) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.reason = reason;
    }

    /**
     * A step in which a case stands.
     *
     * @param activity id of the element of the model
     * @param entering whether the system is about to work there, or has just done so, on its own
     */
    public record Step(String activity, boolean entering) {}

    /**
     * A running case.
     *
     * @param instance id of the process instance
     * @param number register number; where it has none, the id of the instance
     */
    public record Running(String instance, String number, Set<Step> steps) {}

    /** The cases that run on a version, by their numbers, with the steps where they stand. */
    public List<Running> runningOn(String definition) {
        Map<String, Running> running = new LinkedHashMap<>();
        jdbc.sql(RUNNING).param(definition).query(row -> {
            String number = row.getString(2);
            running.computeIfAbsent(row.getString(1), id -> new Running(id, number, new HashSet<>()))
                    .steps()
                    .add(new Step(row.getString(3), row.getInt(4) == 1));
        });
        return List.copyOf(running.values());
    }

    /**
     * Moves one case in the running transaction; its story tells who and why.
     *
     * @param plan without variables
     * @param instance id of the process instance
     * @param user who moves it
     * @param why in words
     * @throws org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException when the case cannot be moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(MigrationPlan plan, String instance, String user, String why) {
        var before = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().setAuthentication(user, List.of(), List.of());
        try {
            reason.during(
                    why,
                    () -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                            .getCommandExecutorTxRequired()
                            .execute(context -> context.runWithoutAuthorization(() -> {
                                engine.getRuntimeService()
                                        .newMigration(plan)
                                        .processInstanceIds(instance)
                                        .execute();
                                return null;
                            })));
        } finally {
            engine.getIdentityService().setAuthentication(before);
        }
    }
}
