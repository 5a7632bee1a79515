package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.TestHttp;
import lv.saimnieks.shared.Latvian;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Two nodes behind nginx, as they are shipped: people who logged in once walk on while a node is killed and while both are
 * restarted in turn; what changes on one node is seen on the other; what is due is done once.
 */
@Tag("failure")
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("two nodes behind nginx")
class ProxyTest {

    private static final List<String> PEOPLE =
            List.of("pakalpojuma-sniedzejs-1", "pakalpojuma-vaditajs-2", "resursa-vaditajs-2");
    private static final int TIMERS = 20;

    @TempDir
    Path folder;

    private final Answered answered = new Answered();

    @Test
    @DisplayName("logins outlive a kill and a rolling restart, nothing is lost, doubled or done twice")
    void walkedOn() throws Exception {
        Proxy.assumeThere();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Cluster cluster =
                        new Cluster(List.of(new Node(folder, behind(postgres)), new Node(folder, behind(postgres))));
                Proxy proxy = new Proxy(folder)) {
            cluster.start();
            proxy.start(cluster);
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            try (Walkers walkers = new Walkers(proxy, answered, PEOPLE)) {
                walkers.await(60);
                print("calm", walkers.count());
                killed(cluster.nodes().get(0), walkers);
                Walkers.Count rolling = restarted(cluster, walkers);
                assertThat(rolling.failedLooks())
                        .as("looks that failed while the nodes were restarted in turn")
                        .isZero();
                assertThat(walkers.wrong())
                        .as("a second login, or an answer that is neither success nor a failed request")
                        .isEmpty();
            }
            loggedOutEverywhere(cluster, proxy);
            seenOnTheOther(cluster);
            firedOnce(cluster, database);
            Work work = new Work(cluster.nodes().get(0).port());
            assertThat(Comparison.of(work, answered)).isEqualTo(new Comparison(List.of(), List.of(), List.of()));
            assertThat(doneTwice(database)).as("jobs that were done twice").isEmpty();
        }
    }

    private static Map<String, String> behind(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>(KillTest.on(postgres));
        settings.put("SERVER_FORWARD_HEADERS_STRATEGY", "native");
        settings.put("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", "127\\.0\\.0\\.1");
        settings.put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "true");
        return settings;
    }

    private void killed(Node victim, Walkers walkers) {
        victim.kill();
        walkers.await(60);
        victim.start().awaitUp();
        walkers.await(60);
        Walkers.Count count = walkers.count();
        print("one node killed and started again", count);
        assertThat(count.failedLooks())
                .as("looks that failed because of the kill")
                .isZero();
    }

    private Walkers.Count restarted(Cluster cluster, Walkers walkers) {
        for (Node node : cluster.nodes()) {
            Duration took = node.stop();
            System.out.printf("told to stop, ended after %.1f s%n", took.toMillis() / 1000.0);
            node.start().awaitUp();
            walkers.await(30);
        }
        Walkers.Count count = walkers.count();
        print("both restarted in turn", count);
        return count;
    }

    private static void print(String what, Walkers.Count count) {
        System.out.printf(
                "%s: %d looks and %d asked for, failed %d and %d%n",
                what, count.looks(), count.asked(), count.failedLooks(), count.failedAsking());
    }

    /** A cookie that the proxy handed out, sent to each node. */
    private static void loggedOutEverywhere(Cluster cluster, Proxy proxy) {
        TestHttp browser = proxy.caller().loggedIn(PEOPLE.get(1));
        String cookie = "JSESSIONID=" + browser.cookies().get("JSESSIONID").getValue();
        List<TestHttp> direct = cluster.nodes().stream()
                .map(node -> TestHttp.nobody(node.port()).with("Cookie", cookie))
                .toList();
        direct.forEach(node -> assertThat(node.get("/").body()).contains("Iziet"));
        browser.form("/", "/iziet", Map.of());
        direct.forEach(node -> assertThat(node.get("/").body()).doesNotContain("Iziet"));
    }

    /** A substitute named on one node may do the next task that begins on the other; a role given here holds there. */
    private void seenOnTheOther(Cluster cluster) {
        Work here = new Work(cluster.nodes().get(0).port());
        Work there = new Work(cluster.nodes().get(1).port());
        String usual = first(there).path("assignee").asText();
        String other = usual.equals("resursa-vaditajs-2") ? "resursa-vaditajs-1" : "resursa-vaditajs-2";
        String today = LocalDate.now(Latvian.ZONE).toString();
        var named = TestHttp.browser(here.port(), Work.ADMINISTRATOR)
                .form(
                        "/registri/atbildigie",
                        "/registri/atbildigie/aizvietosana",
                        Map.of("userId", usual, "substituteId", other, "validFrom", today, "validTo", today));
        assertThat(named.status()).as(named.body()).isEqualTo(302);
        Instant began = Instant.now();
        int tries = 0;
        do {
            tries++;
        } while (!mayDo(there, first(there), other) && tries < 20);
        System.out.printf(
                "substitute named on one node may do a task that begins on the other: at try %d, after %d ms%n",
                tries, Duration.between(began, Instant.now()).toMillis());
        assertThat(tries).isOne();

        TestHttp person = TestHttp.browser(there.port(), PEOPLE.get(0));
        assertThat(person.get("/modeli").status()).isEqualTo(403);
        here.http(Work.ADMINISTRATOR).json("PUT", "/engine-rest/group/process-owner/members/" + PEOPLE.get(0), "{}");
        began = Instant.now();
        assertThat(person.get("/modeli").status()).isEqualTo(200);
        System.out.printf(
                "role given on one node, used on the other after %d ms%n",
                Duration.between(began, Instant.now()).toMillis());
    }

    private JsonNode first(Work work) {
        String number = Clients.request(work, answered, answered.next());
        return work.tasks(number).get(0);
    }

    private static boolean mayDo(Work work, JsonNode task, String person) {
        return work.http(Work.ADMINISTRATOR)
                .get("/engine-rest/task/" + task.path("id").asText() + "/identity-links")
                .body()
                .contains('"' + person + '"');
    }

    /** Timers that are due at the same moment, for two nodes that look for them. */
    private void firedOnce(Cluster cluster, JdbcTemplate database) {
        Work work = new Work(cluster.nodes().get(0).port());
        while (timers(database).size() < TIMERS) {
            String number = Clients.request(work, answered, answered.next());
            for (int steps = 0; steps < 3 && Clients.step(work, answered, number); steps++) {}
        }
        List<String> due = timers(database);
        database.update("update act_ru_job set duedate_ = now() - interval '1 second' where type_ = 'timer'"
                + " and process_def_key_ = 'change-management'");
        Instant began = Instant.now();
        Awaitility.await("timers that are due")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> timers(database).stream().noneMatch(due::contains));
        Map<String, Integer> done = new TreeMap<>();
        List<String> hosts = new ArrayList<>();
        database.query("select job_id_, hostname_ from act_hi_job_log where job_state_ = 2", row -> {
            if (due.contains(row.getString(1))) {
                done.merge(row.getString(1), 1, Integer::sum);
                hosts.add(row.getString(2));
            }
        });
        System.out.printf(
                "%d timers due at once: done after %.1f s, %d times in all%n",
                due.size(), Duration.between(began, Instant.now()).toMillis() / 1000.0, hosts.size());
        assertThat(done).hasSize(due.size());
        assertThat(done.values()).allMatch(times -> times == 1);
    }

    private static List<String> timers(JdbcTemplate database) {
        return database.queryForList(
                "select id_ from act_ru_job where type_ = 'timer' and process_def_key_ = 'change-management'",
                String.class);
    }

    private static List<String> doneTwice(JdbcTemplate database) {
        return database.queryForList(
                "select job_id_ from act_hi_job_log where job_state_ = 2 group by job_id_ having count(*) > 1",
                String.class);
    }
}
