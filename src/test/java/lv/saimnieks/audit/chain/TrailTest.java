package lv.saimnieks.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to the trail by SQL is named; what may happen to it is not. */
@AppTest
@Tag("database")
class TrailTest {

    private static final String NUMBER = "KEDE-2051-1";
    private static final LocalDateTime MORNING = LocalDateTime.of(2051, 3, 1, 10, 0);

    @LocalServerPort
    int port;

    @Autowired
    TrailChain chain;

    @Autowired
    TrailSeals seals;

    @Autowired
    TrailCheck check;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    Freezes freezes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    TestClock clock;

    private String deployment;

    @BeforeEach
    void rowsOfADay() {
        clock.set(MORNING);
        fact(null, "first");
        fact(null, "second");
        jdbc.sql("""
                        insert into ACT_HI_OP_LOG (ID_, TIMESTAMP_, USER_ID_, OPERATION_TYPE_, ENTITY_TYPE_, PROC_DEF_KEY_,
                          NEW_VALUE_)
                        values ('kede-1', ?, 'administrators-1', 'Suspend', 'ProcessDefinition', 'gone-process', 'x')""").param(Timestamp.from(clock.instant())).update();
        jdbc.sql("""
                        insert into audit_access (kind, at, person, area, method, path, status, case_number)
                        values ('READ', ?, 'auditors-1', 'HISTORY', 'GET', '/kede', 200, ?)""").params(Timestamp.from(clock.instant()), NUMBER).update();
    }

    private void fact(Long id, String word) {
        String column = id == null ? "" : "id, ";
        String value = id == null ? "" : id + ", ";
        jdbc.sql("insert into case_timeline (" + column + "case_number, happened_at, actor, kind, arguments) values ("
                        + value + "?, ?, 'eksperts-1', 'cases.timeline.more', ?)")
                .params(
                        NUMBER,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        "{\"text\":[\"" + word + "\"]}")
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from case_timeline where case_number = ?")
                .param(NUMBER)
                .update();
        jdbc.sql("delete from ACT_HI_OP_LOG where ID_ = 'kede-1'").update();
        jdbc.sql("delete from audit_access where path = '/kede'").update();
        jdbc.sql("delete from trail_seal").update();
        jdbc.sql("delete from trail_chain").update();
        jdbc.sql("update trail_head set seq = 0, chain_sum = ''").update();
        clock.reset();
        if (deployment != null) {
            asSystem.run(() -> repository.deleteDeployment(deployment, true));
        }
    }

    private void sealed() {
        chain.takeIn(true);
        clock.set(MORNING.plusDays(1));
        seals.seal();
        assertThat(seals.all()).extracting(TrailSeals.Seal::day).containsExactly(MORNING.toLocalDate());
    }

    private List<String> named() {
        return check.rows().faults().stream().map(TrailFault::words).toList();
    }

    private long id(String word) {
        return jdbc.sql("select id from case_timeline where case_number = ? and arguments like ?")
                .params(NUMBER, "%" + word + "%")
                .query(Long.class)
                .single();
    }

    private void breaks(String sql, String words, String putRight) {
        assertThat(jdbc.sql(sql).update()).as(sql).isEqualTo(1);
        assertThat(named()).as(sql).singleElement().asString().contains(words);
        jdbc.sql(putRight).update();
        assertThat(named()).as(putRight).isEmpty();
    }

    @Test
    @DisplayName("a row of the timeline or of a log that is changed or taken away by SQL is named with case and day")
    void changesAndRemovalsAreNamed() {
        sealed();
        assertThat(check.rows().rows()).isGreaterThanOrEqualTo(4);
        assertThat(named()).isEmpty();
        long first = id("first");
        breaks(
                "update case_timeline set actor = 'eksperts-2' where id = " + first,
                NUMBER + ": reģistra notikums " + first + " (01.03.2051.) ir mainīts",
                "update case_timeline set actor = 'eksperts-1' where id = " + first);
        breaks(
                "update case_timeline set arguments = '{\"text\":[\"other\"]}' where id = " + first,
                "ir mainīts",
                "update case_timeline set arguments = '{\"text\":[\"first\"]}' where id = " + first);
        breaks(
                "update ACT_HI_OP_LOG set USER_ID_ = 'auditors-1' where ID_ = 'kede-1'",
                "bez lietas: darbību žurnāla ieraksts kede-1 (01.03.2051.) ir mainīts",
                "update ACT_HI_OP_LOG set USER_ID_ = 'administrators-1' where ID_ = 'kede-1'");
        breaks(
                "update audit_access set person = 'auditors-2' where path = '/kede'",
                NUMBER + ": piekļuves žurnāla ieraksts",
                "update audit_access set person = 'auditors-1' where path = '/kede'");
        jdbc.sql("delete from ACT_HI_OP_LOG where ID_ = 'kede-1'").update();
        assertThat(named()).containsExactly("bez lietas: darbību žurnāla ieraksts kede-1 (01.03.2051.) ir izņemts");
    }

    @Test
    @DisplayName("what was edited in a freeze window stays as it was, or is named")
    void editsOfFreezesAreNamed() {
        long freeze = freezes.add(
                new Freezes.Content(
                        "Vēlēšanas",
                        "Likums.",
                        new Days(MORNING.toLocalDate(), MORNING.toLocalDate()),
                        Freeze.Recurrence.ONCE,
                        true,
                        Set.of()),
                "administrators-1");
        try {
            sealed();
            long edit = jdbc.sql("select id from change_freeze_edit where freeze_id = ?")
                    .param(freeze)
                    .query(Long.class)
                    .single();
            breaks(
                    "update change_freeze_edit set made_by = 'eksperts-2' where id = " + edit,
                    "bez lietas: moratorija labojums " + edit + " (01.03.2051.) ir mainīts",
                    "update change_freeze_edit set made_by = 'administrators-1' where id = " + edit);
            jdbc.sql("delete from change_freeze_edit where id = ?").param(edit).update();
            assertThat(named())
                    .containsExactly("bez lietas: moratorija labojums " + edit + " (01.03.2051.) ir izņemts");
        } finally {
            freezes.end(freeze, "administrators-1", "Tests beidzies.");
        }
    }

    @Test
    @DisplayName("a row that is slipped into a day that is sealed is named, before the chain has it and after")
    void insertionsAreNamed() {
        sealed();
        clock.set(MORNING.plusHours(2));
        fact(null, "slipped");
        String words = NUMBER + ": reģistra notikums " + id("slipped") + " (01.03.2051.) ir pielikts";
        assertThat(named()).singleElement().asString().startsWith(words);
        chain.takeIn(false);
        assertThat(named()).singleElement().asString().startsWith(words);
    }

    @Test
    @DisplayName("rows that are committed late, also with a lower id, join the chain when they are seen, once each")
    void lateCommitsJoin() {
        chain.takeIn(true);
        long newest = id("second");
        fact(newest + 50, "early");
        assertThat(chain.takeIn(false)).isEqualTo(1);
        fact(newest + 40, "late");
        assertThat(chain.takeIn(false)).isEqualTo(1);
        assertThat(chain.takeIn(true)).isZero();
        sealed();
        assertThat(named()).isEmpty();
    }

    @Test
    @DisplayName("more rows than a transaction takes in; -Dtrail.rows=100000 tells how long that many take")
    void manyRows() {
        int many = Integer.getInteger("trail.rows", 2 * TrailChain.BATCH + 1);
        chain.takeIn(true);
        batch.batchUpdate(
                "insert into case_timeline (case_number, happened_at, actor, kind, arguments) values (?, ?, ?, ?, ?)",
                Collections.nCopies(many, new Object[] {
                    NUMBER,
                    OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    "eksperts-1",
                    "cases.timeline.more",
                    "{\"text\":[\"" + "vārds ".repeat(40) + "\"]}"
                }));
        long begun = System.nanoTime();
        assertThat(chain.takeIn(false)).isEqualTo(many);
        long taken = System.nanoTime();
        assertThat(check.rows().rows()).isGreaterThanOrEqualTo(many);
        if (many > 10_000) {
            System.out.printf(
                    "%d rows: taken in %d ms, checked in %d ms%n",
                    many, (taken - begun) / 1_000_000, (System.nanoTime() - taken) / 1_000_000);
        }
        assertThat(chain.takeIn(false)).isZero();
    }

    @Test
    @DisplayName("what may go when its time is over, and words of people that are erased, leave the chain in order")
    void lawfulRemovalsAreNotNamed() {
        sealed();
        timeline.forgetWords(List.of(NUMBER), Set.of());
        assertThat(jdbc.sql("select arguments from case_timeline where id = ?")
                        .param(jdbc.sql("select min(id) from case_timeline where case_number = ?")
                                .param(NUMBER)
                                .query(Long.class)
                                .single())
                        .query(String.class)
                        .single())
                .doesNotContain("first");
        assertThat(named()).isEmpty();
        jdbc.sql("delete from audit_access where path = '/kede'").update();
        assertThat(named()).singleElement().asString().contains("ir izņemts");
        clock.set(MORNING.plusYears(3));
        assertThat(named()).isEmpty();
        jdbc.sql("update case_timeline set kind = 'other' where case_number = ?")
                .param(NUMBER)
                .update();
        assertThat(named()).as("facts of erased rows").hasSize(2);
    }

    @Test
    @DisplayName("an altered chain is noticed, an altered, missing or overdue seal too")
    void chainAndSealsAreChecked() {
        sealed();
        clock.set(MORNING.plusDays(2));
        seals.seal();
        assertThat(check.brokenSeals()).isEmpty();
        String signature = seals.all().get(1).signature();
        jdbc.sql("update trail_seal set signature = ? where previous_day is not null")
                .param("A".repeat(86) + "==")
                .update();
        assertThat(check.brokenSeals()).singleElement().asString().startsWith("02.03.2051.: zīmogs neatbilst");
        jdbc.sql("update trail_seal set signature = ? where previous_day is not null")
                .param(signature)
                .update();
        jdbc.sql("delete from trail_seal where previous_day is null").update();
        assertThat(check.brokenSeals()).singleElement().asString().contains("trūkst zīmoga");
        clock.set(MORNING.plusDays(9));
        assertThat(check.brokenSeals()).contains("pēc 02.03.2051. neviena diena nav aizzīmogota");

        jdbc.sql("update trail_chain set row_sum = 'x' where row_key = 'kede-1'")
                .update();
        assertThat(named()).hasSize(2).anyMatch(w -> w.contains("pati ķēde ir mainīta"));
        jdbc.sql("delete from trail_chain where row_key = 'kede-1'").update();
        assertThat(named()).anyMatch(w -> w.contains("pati ķēde ir mainīta"));
    }

    private JsonNode rule(String id) {
        Answer answer =
                TestHttp.basic(port, "auditors-1", "demo").get("/api/audit/conformity?from=2051-01-01&to=2051-12-31");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            for (JsonNode rule : new ObjectMapper().readTree(answer.body()).get("rules")) {
                if (rule.get("id").asText().equals(id)) {
                    return rule;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(id);
    }

    @Test
    @DisplayName("the self-audit says it; auditors take the seals along, a line that never changes for each day")
    void selfAuditAndSeals() {
        sealed();
        assertThat(rule("trail-chained").get("state").asText()).isEqualTo("IN_ORDER");
        assertThat(rule("trail-sealed").get("share").get("words").asText()).endsWith("(1 no 1)");
        TestHttp auditor = TestHttp.basic(port, "auditors-1", "demo");
        String kept = auditor.get("/api/audit/seals").body();
        assertThat(kept).startsWith("saimnieks-trail-1 2051-03-01 ").hasLineCount(1);
        clock.set(MORNING.plusDays(2));
        seals.seal();
        assertThat(auditor.get("/api/audit/seals").body()).startsWith(kept).hasLineCount(2);
        long first = id("first");
        jdbc.sql("delete from case_timeline where id = ?").param(first).update();
        JsonNode broken = rule("trail-chained");
        assertThat(broken.get("state").asText()).isEqualTo("BROKEN");
        assertThat(broken.get("cases").get(0).get("number").asText())
                .isEqualTo(NUMBER + ": reģistra notikums " + first + " (01.03.2051.) ir izņemts");
    }

    @Test
    @DisplayName("2.6/12: the case of a model whose contents were changed is named, or whose history is gone too early")
    void modelsKeepTheirContents() {
        deployment = asSystem.call(() -> repository
                .createDeployment()
                .addString(
                        "chain-sample.bpmn",
                        Bpmn.convertToString(Bpmn.createExecutableProcess("chain-sample")
                                .name("Ķēdes paraugs")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("StartEvent_Started")
                                .name("Sākts")
                                .endEvent("EndEvent_Done")
                                .name("Beigts")
                                .done()))
                .deploy()
                .getId());
        asSystem.run(() -> runtime.startProcessInstanceByKey("chain-sample", "PARAUGS-51"));
        chain.takeIn(true);
        assertThat(rule("model-kept").get("cases").toString()).doesNotContain("PARAUGS-51");
        byte[] before = jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ?")
                .param(deployment)
                .query(byte[].class)
                .single();
        byte[] other = before.clone();
        other[other.length / 2]++;
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?")
                .params(other, deployment)
                .update();
        assertThat(rule("model-kept").get("cases").toString()).contains("PARAUGS-51");
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?")
                .params(before, deployment)
                .update();
        assertThat(rule("model-kept").get("cases").toString()).doesNotContain("PARAUGS-51");
    }

    @Test
    @DisplayName("auditors see entries of a process whose models are all gone")
    void entriesOfGoneProcesses() {
        Answer answer = TestHttp.basic(port, "auditors-1", "demo").get("/api/audit/operations?process=gone-process");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"kede-1\"");
    }
}
