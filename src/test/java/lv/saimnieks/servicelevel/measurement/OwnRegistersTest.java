package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.FinishedChange;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.servicelevel.measurement.Corrections.Correction;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values of terms that the registers of complaints and changes give by themselves (PU2-17/D2). */
@AppTest
@Tag("database")
class OwnRegistersTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final String IN_TIME = "complaint.measure.inTime";

    @LocalServerPort
    int port;

    @Autowired
    Evaluation evaluation;

    @Autowired
    OwnRegisters registers;

    @Autowired
    Results results;

    @Autowired
    Corrections corrections;

    @Autowired
    MeasurementFile files;

    @Autowired
    ChangeProcess changes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTerms terms;

    @BeforeEach
    void begin() {
        clock.reset();
        terms = new TestTerms(jdbc);
        clean();
    }

    @AfterEach
    void clean() {
        terms.clear();
        jdbc.sql("delete from submission_round where reopen_reason = 'tests'").update();
        for (String table : List.of("submission_target", "submission")) {
            String key = table.equals("submission") ? "id" : "submission_id";
            jdbc.sql("delete from " + table + " where " + key
                            + " in (select id from submission where number like 'PIE-1999-%')")
                    .update();
        }
    }

    private static OffsetDateTime at(String local) {
        return local == null
                ? null
                : LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Riga")).toOffsetDateTime();
    }

    private void complaint(String number, String received, String due, String answered) {
        jdbc.sql("""
                        insert into submission (version, number, status, title, title_key, search_text, full_text, channel,
                          submitter_type, identified, readable, received_at, registered_at, proposed_kind, recognition,
                          scope, cause, inputs, similar_cases, priority, handling, regime, rules_version, reply_due_at,
                          reply_promised, escalated, answered_at)
                        values (0, :number, 'ANSWERING', '', '', '', '', 'PHONE', 'NATURAL', true, true, :received,
                          :received, 'COMPLAINT', '{}', 'SERVICE', 'OTHER', '', 0, 'NORMAL', 'FULL', 'LAW_ON_SUBMISSIONS',
                          '1', :due, true, false, :answered)
                        """)
                .param("number", number)
                .param("received", at(received))
                .param("due", at(due))
                .param("answered", at(answered), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        jdbc.sql("insert into submission_target (submission_id, item_code) select id, 'P-11' from submission"
                        + " where number = ?")
                .param(number)
                .update();
    }

    private Result result(String term, String period) {
        return results.of(term, 50).stream()
                .filter(r -> r.periodFrom().equals(LocalDate.parse(period + "-01")))
                .findFirst()
                .orElseThrow();
    }

    private void is(Result result, State state, String amount, int observations) {
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.amount()).isEqualByComparingTo(amount);
        assertThat(result.observations()).isEqualTo(observations);
    }

    @Test
    @DisplayName("Complaints answered in time and days to answer; a night without news changes nothing")
    void complaints() {
        terms.add(Wanted.of("N-901", "SHARE", "PERCENT", "AT_LEAST", "60").about("P-11", false), IN_TIME);
        terms.add(
                Wanted.of("N-902", "MEAN", "WORKING_DAYS", "AT_MOST", "4").about("P-11", false),
                "complaint.measure.days");
        // in time; late; never and due; not yet due; by the clock of Riga the last moment of May
        complaint("PIE-1999-000001", "2026-05-04T10:00", "2026-05-15T23:59", "2026-05-08T10:00");
        complaint("PIE-1999-000002", "2026-05-04T10:00", "2026-05-15T23:59", "2026-06-02T10:00");
        complaint("PIE-1999-000003", "2026-05-05T10:00", "2026-05-18T23:59", null);
        complaint("PIE-1999-000004", "2026-11-20T10:00", "2026-12-10T23:59", null);
        complaint("PIE-1999-000005", "2026-05-29T10:00", "2026-06-10T23:59", "2026-05-31T23:59");

        evaluation.due();
        is(result("N-901", "2026-05"), State.BREACHED, "50", 4);
        is(result("N-902", "2026-05"), State.MET, "2", 2);
        is(result("N-902", "2026-06"), State.BREACHED, "21", 1);
        assertThat(result("N-901", "2026-07").state()).isEqualTo(State.NO_ACTIVITY);
        assertThat(result("N-901", "2026-07").severity()).isNull();
        assertThat(result("N-902", "2026-07").state()).isEqualTo(State.NO_ACTIVITY);

        clock.set(LocalDateTime.of(2026, 11, 24, 1, 20));
        assertThat(evaluation.due()).isZero();
        assertThat(corrections.of("N-901")).isEmpty();
        assertThat(jdbc.sql("select distinct external_id from level_observation where source = 'register:' || ?"
                                + " and term_code = 'N-901' order by 1")
                        .param(IN_TIME)
                        .query(String.class)
                        .list())
                .contains("N-901 PIE-1999-000001", "N-901 PIE-1999-000005")
                .doesNotContain("N-901 PIE-1999-000004");
    }

    @Test
    @DisplayName("A case that changes corrects its value; what it was, why and that nobody did it stays (invariant 7)")
    void casesChange() {
        terms.add(Wanted.of("N-901", "SHARE", "PERCENT", "AT_LEAST", "60").about("P-11", false), IN_TIME);
        complaint("PIE-1999-000001", "2026-05-04T10:00", "2026-05-15T23:59", "2026-05-08T10:00");
        complaint("PIE-1999-000002", "2026-05-04T10:00", "2026-05-15T23:59", "2026-05-08T10:00");
        evaluation.due();
        is(result("N-901", "2026-05"), State.MET, "100", 2);

        // opened again: the first end stays and a second one is due; the other one was answered later than was noted
        jdbc.sql("""
                        insert into submission_round (submission_id, position, outcome, reply_due_at, answered_at, closed_at,
                          reopen_reason)
                        select id, 0, 'ANSWERED_CLOSED', reply_due_at, answered_at, answered_at, 'tests' from submission
                         where number = 'PIE-1999-000001'
                        """).update();
        change("PIE-1999-000001", "2026-05-29T23:59", null);
        change("PIE-1999-000002", "2026-05-15T23:59", "2026-05-20T10:00");
        evaluation.due();
        Result may = result("N-901", "2026-05");
        assertThat(may.observations()).isEqualTo(3);
        assertThat(may.state()).isEqualTo(State.BREACHED);
        assertThat(may.corrections()).isEqualTo(1);
        Correction correction = corrections.of("N-901").get(0);
        assertThat(correction.oldGood()).isEqualTo(1);
        assertThat(correction.newGood()).isZero();
        assertThat(correction.correctedBy()).isNull();
        assertThat(correction.reason()).contains("PIE-1999-000002", "08.05.2026. 10:00");

        // no complaint after all; and then again one, in another month
        jdbc.sql("update submission set kind = 'SUGGESTION' where number = 'PIE-1999-000002'")
                .update();
        evaluation.due();
        is(result("N-901", "2026-05"), State.BREACHED, "50", 2);
        assertThat(corrections.of("N-901").get(0).withdrawn()).isTrue();
        jdbc.sql("update submission set kind = 'COMPLAINT' where number = 'PIE-1999-000002'")
                .update();
        change("PIE-1999-000002", "2026-06-15T23:59", "2026-06-10T10:00");
        evaluation.due();
        is(result("N-901", "2026-05"), State.BREACHED, "50", 2);
        is(result("N-901", "2026-06"), State.MET, "100", 1);
        assertThat(corrections.of("N-901")).hasSize(3);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/limeni/N-901/merijumi")
                        .body())
                .contains("nolasa no reģistra („Sūdzības: atbildētas termiņā”)", "Sistēma")
                .doesNotContain("Ievadīt mērījumu");
    }

    private void change(String number, String due, String answered) {
        jdbc.sql("update submission set reply_due_at = :due, answered_at = :answered where number = :number")
                .param("due", at(due))
                .param("answered", at(answered), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", number)
                .update();
    }

    @Test
    @DisplayName(
            "S13: each version of a term has the cases of its days; a period is judged only after its register was read")
    void versions() {
        terms.add(
                Wanted.of("N-901", "SHARE", "PERCENT", "AT_LEAST", "60")
                        .about("P-11", false)
                        .during(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 15)),
                IN_TIME);
        terms.add(
                Wanted.of("N-901", "SHARE", "PERCENT", "AT_LEAST", "60")
                        .about("P-11", false)
                        .during(2, LocalDate.of(2026, 5, 16), LocalDate.of(2026, 6, 30)),
                IN_TIME);
        complaint("PIE-1999-000001", "2026-05-04T10:00", "2026-05-15T23:59", "2026-05-15T23:59");
        complaint("PIE-1999-000002", "2026-05-04T10:00", "2026-05-20T23:59", "2026-05-16T00:00");
        complaint("PIE-1999-000003", "2026-05-04T10:00", "2026-07-20T23:59", "2026-07-01T00:00");
        clock.set(LocalDateTime.of(2026, 5, 30, 1, 20));
        evaluation.due();
        clock.set(LocalDateTime.of(2026, 6, 1, 0, 5));
        evaluation.changed();
        assertThat(results.of("N-901", 9)).extracting(Result::periodFrom).doesNotContain(LocalDate.of(2026, 5, 16));
        complaint("PIE-1999-000004", "2026-05-04T10:00", "2026-05-31T23:59", null);
        evaluation.due();
        List<Result> may = results.of("N-901", 2);
        is(may.get(1), State.MET, "100", 1);
        is(may.get(0), State.BREACHED, "50", 2);
        clock.reset();
        evaluation.due();
        assertThat(results.of("N-901", 1).get(0).periodTo()).isEqualTo("2026-06-30");
        assertThat(results.of("N-901", 1).get(0).state()).isEqualTo(State.NO_ACTIVITY);
    }

    @Test
    @DisplayName("Changes: lead time and share of those closed successfully, of a change that people took to its end")
    void changes() {
        String number = FinishedChange.c3(port, changes, engine);
        terms.add(Wanted.of("N-901", "MAXIMUM", "WORKING_DAYS", "AT_MOST", "20"), "change.measure.leadTime");
        terms.add(Wanted.of("N-902", "SHARE", "PERCENT", "AT_LEAST", "90"), "change.measure.successful");
        registers.read();
        assertThat(jdbc.sql("select good from level_observation where external_id = ?")
                        .param("N-902 " + number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select amount from level_observation where external_id = ?")
                        .param("N-901 " + number)
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Nobody types or corrects such a value: page, program and file are refused in words")
    void notByHand() {
        terms.add(Wanted.of("N-901", "SHARE", "PERCENT", "AT_LEAST", "60").about("P-11", false), IN_TIME);
        complaint("PIE-1999-000001", "2026-05-04T10:00", "2026-05-15T23:59", "2026-05-08T10:00");
        evaluation.due();
        String refusal = "nolasa no iestādes reģistra";
        String page = "/registri/limeni/N-901/merijumi";
        TestHttp manager = TestHttp.browser(port, MANAGER);
        assertThat(manager.form(page, page, Map.of("kind", "PERIOD", "period", "2026-05", "good", "1", "total", "1"))
                        .body())
                .contains(refusal);
        long id = jdbc.sql("select max(id) from level_observation where term_code = 'N-901'")
                .query(Long.class)
                .single();
        assertThat(manager.form(page, page + "/" + id + "/labot", Map.of("good", "0", "total", "1", "reason", "x"))
                        .body())
                .contains(refusal);
        assertThat(TestHttp.basic(port, MANAGER, "demo")
                        .json("POST", "/api/measurements", "{\"term\":\"N-901\",\"period\":\"2026-05\",\"value\":99}")
                        .body())
                .contains(refusal);
        assertThat(files.read(
                                "Nosacījums;Periods;Vērtība\nN-901;2026-05;9\n".getBytes(StandardCharsets.UTF_8),
                                true,
                                MANAGER)
                        .wrong()
                        .get(2L))
                .contains(refusal);
        assertThatThrownBy(() -> corrections.withdraw(id, "Nav", MANAGER)).isInstanceOf(Refusal.class);
        is(result("N-901", "2026-05"), State.MET, "100", 1);
    }
}
