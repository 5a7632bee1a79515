package lv.saimnieks.support.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.support.material.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consultations: who reads them, what is refused, and when three propose a guide (PU2-12/O2, V2). */
@AppTest
@Tag("database")
class ConsultationsTest {

    private static final String LIST = Consultations.PATH;
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    Consultations consultations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private long before;

    @BeforeEach
    void remember() {
        before = number("select coalesce(max(id), 0) from support_consultation");
    }

    @AfterEach
    void clean() {
        clock.reset();
        String mine = " in (select code from support_consultation where id > " + before + ")";
        jdbc.sql("delete from notification_attempt where notification_id in (select id from notification where number"
                        + mine + ")")
                .update();
        jdbc.sql("delete from notification where number" + mine).update();
        jdbc.sql("delete from support_consultation where id > ?").param(before).update();
        jdbc.sql("delete from support_guide_proposal").update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String add(Topic topic, String item, LocalDate on, String asker) {
        return consultations.add(
                new Consultations.New(topic, item, asker, true, "PHONE", on, "Kā rīkoties?", "Tā.", 20, null), MANAGER);
    }

    private long proposals() {
        return number("select count(*) from support_guide_proposal");
    }

    private List<String> told() {
        return jdbc.sql(
                        "select recipient from notification where template = 'support/guide-proposal' order by recipient")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "three on one topic and service in 90 days propose a guide once, to its manager; what follows belongs to it")
    void threeProposeAGuide() {
        add(Topic.CAPABILITIES, "P-10", TODAY.minusDays(89), OUTSIDE);
        add(Topic.CAPABILITIES, "P-11", TODAY, OUTSIDE);
        add(Topic.SERVICE_LAW, "P-10", TODAY, OUTSIDE);
        add(Topic.CAPABILITIES, "P-10", TODAY.minusDays(10), OUTSIDE);
        assertThat(proposals()).isZero();
        String third = add(Topic.CAPABILITIES, "P-10", TODAY, OUTSIDE);
        assertThat(proposals()).isEqualTo(1);
        assertThat(told()).containsExactly(MANAGER);
        add(Topic.CAPABILITIES, "P-10", TODAY, OUTSIDE);
        add(Topic.CAPABILITIES, "P-10", TODAY, OUTSIDE);
        add(Topic.CAPABILITIES, "P-10", TODAY, OUTSIDE);
        assertThat(proposals()).isEqualTo(1);
        assertThat(consultations.group(consultations.open(third, MANAGER).proposalId()))
                .hasSize(6);
        assertThat(TestHttp.browser(port, MANAGER).get(LIST + "/" + third).body())
                .contains("Ierosināts sagatavot vadlīniju");
        assertThat(TestHttp.browser(port, OUTSIDE).get(LIST + "/" + third).body())
                .contains("Kā rīkoties?")
                .doesNotContain("Ierosināts");
        assertThat(TestHttp.browser(port, MANAGER).get(LIST + "?guide=true").body())
                .contains("Konsultācijas: 6");

        clock.set(LocalDateTime.of(2027, 3, 1, 10, 0));
        IntStream.range(0, 3).forEach(n -> add(Topic.CAPABILITIES, "P-10", LocalDate.of(2027, 3, 1), OUTSIDE));
        assertThat(proposals()).as("three new ones after that time").isEqualTo(2);
    }

    @Test
    @DisplayName(
            "90 days apart are too far; about the institution both portfolio managers are told; five at once propose once")
    void bordersAndTwoAtOnce() throws Exception {
        add(Topic.STRATEGY, null, TODAY.minusDays(90), OUTSIDE);
        add(Topic.STRATEGY, null, TODAY.minusDays(1), OUTSIDE);
        add(Topic.STRATEGY, null, TODAY, OUTSIDE);
        assertThat(proposals()).isZero();
        Callable<String> add = () -> add(Topic.STRATEGY, null, TODAY, OUTSIDE);
        List<String> codes = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(5);
        for (Future<String> code : threads.invokeAll(List.of(add, add, add, add, add))) {
            codes.add(code.get());
        }
        threads.shutdown();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(proposals()).isEqualTo(1);
        assertThat(told()).containsExactly("pakalpojumu-kopuma-vaditajs-1", "resursu-kopuma-vaditajs-1");
    }

    @Test
    @DisplayName("a provider from outside sees only the own ones; another one is for them as if it were not there")
    void ownOnly() {
        String own = add(Topic.SERVICE_RESULT, "P-10", TODAY, OUTSIDE);
        String other = add(Topic.SERVICE_RESULT, "P-10", TODAY, "arejais-sniedzejs-2");
        TestHttp outside = TestHttp.browser(port, OUTSIDE);
        assertThat(outside.get(LIST + "?topic=SERVICE_RESULT").body())
                .contains(own, "Konsultācijas: 1")
                .doesNotContain(other);
        assertThat(outside.get(LIST + "/" + own).status()).isEqualTo(200);
        Answer hidden = outside.get(LIST + "/" + other);
        assertThat(hidden.status())
                .isEqualTo(404)
                .isEqualTo(outside.get(LIST + "/KO-7777").status());
        assertThat(hidden.body()).doesNotContain("Kā rīkoties?");
        assertThat(TestHttp.basic(port, OUTSIDE, "demo")
                        .get("/api/registers/consultations?topic=SERVICE_RESULT")
                        .body())
                .contains(own)
                .doesNotContain(other);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(LIST + "?topic=SERVICE_RESULT")
                        .body())
                .contains(own, other);
        assertThat(TestHttp.browser(port, "registrators-1")
                        .get(LIST + "/" + own)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("managers enter consultations about what they manage; what is wrong is told field by field and stays")
    void entered() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "topic", "DOCUMENTATION",
                "item", "P-10",
                "asker", "dispečers",
                "outside", "true",
                "channel", "EMAIL",
                "on", "2026-11-20",
                "minutes", "15",
                "question", "Kur ir veidlapa?",
                "answer", "Reģistrā."));
        TestHttp manager = TestHttp.browser(port, MANAGER);
        Answer added = manager.form("/", LIST + "/jauna", typed);
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        assertThat(manager.get(added.header("Location").replaceFirst(".*(?=/registri)", ""))
                        .body())
                .contains("Kur ir veidlapa?", "dispečers", "ārējais sniedzējs", "20.11.2026.");
        typed.put("on", "2026-11-24");
        typed.put("minutes", "0");
        typed.put("asker", "kads@piemers.example");
        typed.put("channel", "TELEX");
        typed.put("answer", " ");
        Answer refused = manager.form("/", LIST + "/jauna", typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("nevar būt nākotnē", "minūtēs no 1", "E-pasta adresi", "saziņas veidu", "Kur ir veidlapa?");
        typed.put("item", "P-05");
        assertThat(manager.form("/", LIST + "/jauna", typed).body()).contains("ko Jūs pārvaldāt");
        typed.remove("item");
        assertThat(manager.form("/", LIST + "/jauna", typed).body()).contains("ko Jūs pārvaldāt");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .form("/", LIST + "/jauna", typed)
                        .status())
                .isEqualTo(403);
        assertThat(TestHttp.browser(port, OUTSIDE)
                        .form("/", LIST + "/jauna", typed)
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(() -> consultations.add(
                        new Consultations.New(null, "P-99", null, false, null, null, null, null, 0, null), MANAGER))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).hasSize(8));
    }
}
