package lv.saimnieks.servicelevel.breach;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes nonconformities away after a test, with their processes and the numbers that they had. */
public final class TestBreaches {

    private TestBreaches() {}

    public static void clear(JdbcClient jdbc, ProcessEngine engine) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("sla-measurement")
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("sla-measurement")
                .list()
                .forEach(i -> engine.getHistoryService().deleteHistoricProcessInstance(i.getId()));
        jdbc.sql("delete from level_breach").update();
        jdbc.sql("delete from level_told").update();
        jdbc.sql("delete from case_timeline where case_number like 'NEA-%'").update();
        jdbc.sql("delete from case_participant where case_number like 'NEA-%'").update();
        jdbc.sql("delete from notification_attempt where notification_id in (select id from notification"
                        + " where number like 'NEA-%' or number like 'N-%')")
                .update();
        jdbc.sql("delete from notification where number like 'NEA-%' or number like 'N-%'")
                .update();
        jdbc.sql("delete from register_number where register = 'NEA'").update();
    }
}
