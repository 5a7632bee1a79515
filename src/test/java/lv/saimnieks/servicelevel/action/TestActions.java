package lv.saimnieks.servicelevel.action;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.Latvian;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrective actions of tests, written into the register as they are, without a process; their numbers are of 2049. */
public final class TestActions {

    private final JdbcClient jdbc;

    public TestActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An action with a breach of a term in the month before it was opened; more columns by name. */
    public String add(int count, String term, LocalDate opened, Map<String, Object> more) {
        String number = "KD-2049-%06d".formatted(count);
        String breach = "NEA-2049-%06d".formatted(count);
        var version = jdbc.sql("select id, item_code from service_level_term where code = ? and version = 1")
                .param(term)
                .query((row, i) -> Map.entry(row.getLong("id"), row.getString("item_code")))
                .single();
        LocalDate month = opened.withDayOfMonth(1).minusMonths(1);
        jdbc.sql("""
                        insert into level_breach (number, found_key, title, search_text, occasion, term_code, term_id, item_code,
                          period_from, period_to, severity, amount, deviation, consecutive, registered_at, closed_at,
                          action_number)
                        values (?, ?, 'Neizpilde', '', 'BREACHED', ?, ?, ?, ?, ?, 'MAJOR', 98.904, 119.2, 2, ?, ?, ?)
                        """)
                .params(
                        breach,
                        breach,
                        term,
                        version.getKey(),
                        version.getValue(),
                        month,
                        month.plusMonths(1).minusDays(1),
                        at(opened),
                        at(opened),
                        number)
                .update();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("version", 0);
        row.put("number", number);
        row.put("title", "Jānovērš " + term + " neizpilde");
        row.put("search_text", "janovers " + Latvian.fold(term + " neizpilde " + number));
        row.put("status", "CONTAINMENT");
        row.put("breach_number", breach);
        row.put("term_code", term);
        row.put("term_id", version.getKey());
        row.put("item_code", version.getValue());
        row.put("severity", "MAJOR");
        row.put("opened_at", at(opened));
        row.put("round", 1);
        row.put("turn", 0);
        row.putAll(more);
        insert("corrective_action", row);
        return number;
    }

    /** A measure of an action that was done and verified; more columns by name. */
    public void measure(String number, Map<String, Object> more) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "action_id",
                jdbc.sql("select id from corrective_action where number = ?")
                        .param(number)
                        .query(Long.class)
                        .single());
        row.put("in_round", 1);
        row.put("turn", 1);
        row.put("what", "Nomainīt <disku> masīvu");
        row.put("due_on", LocalDate.of(2049, 3, 20));
        row.put("done_on", LocalDate.of(2049, 3, 18));
        row.put("done_by", "resursa-vaditajs-1");
        row.put("result", "Nomainīts");
        row.put("verified_on", LocalDate.of(2049, 3, 19));
        row.put("verified_by", "resursa-vaditajs-2");
        row.put("verification", "Aplūkots");
        row.put("verified", true);
        row.putAll(more);
        insert("corrective_measure", row);
    }

    /** The evaluated result of a month of the first version of a term. */
    public void result(String term, LocalDate month, String state, String severity) {
        jdbc.sql("""
                        insert into level_result (term_id, term_code, cycle_from, period_from, period_to, starts_at, ends_at,
                          stale, state, severity, amount, deviation, observations, evaluated_at)
                        select t.id, t.code, :from, :from, :to, :starts, :ends, false, :state, :severity, 99.7, -40, 1, :ends
                          from service_level_term t where t.code = :term and t.version = 1
                        """)
                .param("term", term)
                .param("from", month)
                .param("to", month.plusMonths(1).minusDays(1))
                .param("starts", at(month))
                .param("ends", at(month.plusMonths(1)))
                .param("state", state)
                .param("severity", severity, Types.VARCHAR)
                .update();
    }

    private void insert(String table, Map<String, Object> row) {
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (:"
                        + String.join(", :", row.keySet()) + ")")
                .params(row)
                .update();
    }

    /** Ten in the morning, by UTC. */
    public static OffsetDateTime at(LocalDate day) {
        return day.atTime(10, 0).atOffset(ZoneOffset.UTC);
    }

    public void clear() {
        jdbc.sql("delete from corrective_measure where action_id in"
                        + " (select id from corrective_action where number like 'KD-2049-%')")
                .update();
        jdbc.sql("delete from corrective_action where number like 'KD-2049-%'").update();
        jdbc.sql("delete from level_breach where number like 'NEA-2049-%'").update();
        jdbc.sql("delete from level_result where period_from >= date '2049-01-01'")
                .update();
        jdbc.sql("delete from case_participant where case_number like 'KD-2049-%'")
                .update();
    }
}
