package lv.saimnieks.servicelevel.breach;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes nonconformities away that a test had found, with their processes, the corrective actions that came of them, and the
 * numbers of both; what other tests wrote into the register stays.
 */
public final class TestBreaches {

    private static final String FOUND = "(select number from level_breach where found_key is not null)";

    private TestBreaches() {}

    public static void clear(JdbcClient jdbc, ProcessEngine engine) {
        List<String> actions = jdbc.sql("select number from corrective_action where breach_number in " + FOUND)
                .query(String.class)
                .list();
        List<String> found = jdbc.sql(FOUND).query(String.class).list();
        actions.forEach(number -> end(number, engine));
        found.forEach(number -> end(number, engine));
        actions.forEach(number -> {
            forget(number, jdbc);
            jdbc.sql("delete from corrective_action where number = ?")
                    .param(number)
                    .update();
            jdbc.sql("update register_number set last_number = last_number - 1 where register = 'KD'")
                    .update();
        });
        found.forEach(number -> forget(number, jdbc));
        jdbc.sql("delete from notification_attempt where notification_id in"
                        + " (select id from notification where number like 'N-%')")
                .update();
        jdbc.sql("delete from notification where number like 'N-%'").update();
        jdbc.sql("delete from level_breach where found_key is not null").update();
        jdbc.sql("delete from level_told").update();
        jdbc.sql("delete from register_number where register = 'NEA'").update();
        jdbc.sql("delete from register_number where register = 'KD' and last_number = 0")
                .update();
    }

    private static void end(String number, ProcessEngine engine) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(i -> engine.getHistoryService().deleteHistoricProcessInstance(i.getId()));
    }

    private static void forget(String number, JdbcClient jdbc) {
        jdbc.sql("delete from case_timeline where case_number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from case_participant where case_number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from notification_attempt where notification_id in"
                        + " (select id from notification where number = ?)")
                .param(number)
                .update();
        jdbc.sql("delete from notification where number = ?").param(number).update();
    }
}
