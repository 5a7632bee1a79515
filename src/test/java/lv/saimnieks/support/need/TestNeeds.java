package lv.saimnieks.support.need;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Materials and trainings for needs, entered past all rules, and everything of needs taken away again. */
public final class TestNeeds {

    private final JdbcClient jdbc;

    public TestNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param validUntil a day, or null; {@code item} null for the institution */
    void material(String code, String state, String audience, String topic, String item, String validUntil) {
        jdbc.sql("""
                        insert into support_material (code, version, state, title, summary, body, audience, significant,
                          valid_until, owner, search_text, edits, edited_by, edited_at, published_at)
                        values (?, 1, ?, ?, 'Kopsavilkums', 'Teksts', ?, true, cast(? as date), 'pakalpojuma-vaditajs-4', '', 1,
                          'pakalpojuma-vaditajs-4', current_timestamp, timestamp with time zone '2026-11-24 08:00:00+00')""")
                .params(code, state, "Materiāls " + code, audience, validUntil)
                .update();
        long id = jdbc.sql("select id from support_material where code = ?")
                .param(code)
                .query(Long.class)
                .single();
        jdbc.sql("insert into support_material_topic values (?, ?)")
                .params(id, topic)
                .update();
        if (item != null) {
            jdbc.sql("insert into support_material_item values (?, ?)")
                    .params(id, item)
                    .update();
        }
    }

    void training(String code, String state, String audience, String topic) {
        jdbc.sql("""
                        insert into support_training (code, title, description, state, audience, starts_at, ends_at, organiser,
                          calendar_from, search_text, edits)
                        values (?, 'Apmācība', '', ?, ?, timestamp with time zone '2026-12-01 08:00:00+00',
                          timestamp with time zone '2026-12-01 10:00:00+00', 'pakalpojuma-vaditajs-4', 'a@example.org', '', 1)""").params(code, state, audience).update();
        jdbc.sql("insert into support_training_topic select id, ? from support_training where code = ?")
                .params(topic, code)
                .update();
    }

    public void clear(RuntimeService runtime) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("methodical-support")
                .list()
                .forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
        List.of("need_informed", "need")
                .forEach(t -> jdbc.sql("delete from support_" + t).update());
        jdbc.sql("delete from support_consultation where need_number like 'MA-%'")
                .update();
        parts("material", "MM-9%", "topic", "item", "reading");
        parts("training", "AP-9%", "topic");
        jdbc.sql("delete from case_timeline where case_number like 'MA-%'").update();
        jdbc.sql("delete from case_participant where case_number like 'MA-%'").update();
        jdbc.sql("delete from register_number where register = 'MA'").update();
        jdbc.sql("delete from notification_attempt where notification_id in"
                        + " (select id from notification where number like 'MA-%')")
                .update();
        jdbc.sql("delete from notification where number like 'MA-%'").update();
    }

    private void parts(String table, String codes, String... parts) {
        for (String part : parts) {
            jdbc.sql("delete from support_%1$s_%2$s where %1$s_id in (select id from support_%1$s where code like ?)"
                            .formatted(table, part))
                    .param(codes)
                    .update();
        }
        jdbc.sql("delete from support_%s where code like ?".formatted(table))
                .param(codes)
                .update();
    }
}
