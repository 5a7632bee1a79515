package lv.saimnieks.support.coverage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import lv.saimnieks.shared.Latvian;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Materials and trainings as rows, for tests of what they cover. */
public final class TestSupport {

    private final JdbcClient jdbc;

    public TestSupport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void clear() {
        for (String part : List.of("topic", "item")) {
            jdbc.sql("delete from support_training_" + part).update();
            jdbc.sql("delete from support_material_" + part).update();
        }
        jdbc.sql("delete from support_training").update();
        jdbc.sql("delete from support_material").update();
    }

    /** A published material; about the institution where {@code item} is null. */
    public void material(String code, String audience, LocalDate until, String topic, String item) {
        material(code, "PUBLISHED", audience, until, topic, item);
    }

    void draft(String code, String topic) {
        material(code, "DRAFT", "BOTH", null, topic, null);
    }

    private void material(String code, String state, String audience, LocalDate until, String topic, String item) {
        jdbc.sql("""
                        insert into support_material (code, version, state, title, summary, body, audience, significant,
                          valid_until, owner, search_text, edits, edited_by, edited_at)
                        values (?, 1, ?, ?, 'x', 'x', ?, true, ?, 'x', 'x', 1, 'x', current_timestamp)""").params(code, state, "Materiāls " + code, audience, until).update();
        linked("material", code, topic, item == null ? new String[0] : new String[] {item});
    }

    /** A training that ended at a time of Riga. */
    void training(
            String code,
            String state,
            String audience,
            LocalDateTime ended,
            Integer months,
            String topic,
            String... items) {
        OffsetDateTime at = ended.atZone(Latvian.ZONE).toOffsetDateTime();
        jdbc.sql("""
                        insert into support_training (code, title, description, state, audience, starts_at, ends_at,
                          valid_months, organiser, calendar_from, search_text, edits)
                        values (?, ?, 'x', ?, ?, ?, ?, ?, 'x', 'x', 'x', 1)""")
                .params(code, "Apmācība " + code, state, audience, at.minusHours(2), at, months)
                .update();
        linked("training", code, topic, items);
    }

    private void linked(String what, String code, String topic, String... items) {
        String id = "(select id from support_%s where code = ?)".formatted(what);
        jdbc.sql("insert into support_" + what + "_topic values (" + id + ", ?)")
                .params(code, topic)
                .update();
        for (String item : items) {
            jdbc.sql("insert into support_" + what + "_item values (" + id + ", ?)")
                    .params(code, item)
                    .update();
        }
    }
}
