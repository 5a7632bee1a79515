package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.TestHttp;
import lv.saimnieks.failure.SmtpSink.Mail;
import lv.saimnieks.failure.SmtpSink.Mood;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cases go on whatever the mail server does, and their mails arrive once it takes them. */
@Tag("failure")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("the mail server is away, refuses, never answers, or takes a mail at the second attempt only")
class MailFailureTest {

    private static final Pattern SEND_AGAIN = Pattern.compile("/registri/zinojumi/(\\d+)/sutit");
    private static final String PORTFOLIO_MANAGER = "resursu-kopuma-vaditajs-1";

    @TempDir
    Path folder;

    private final SmtpSink server = new SmtpSink();
    private final Answered answered = new Answered();
    private Node node;
    private Work work;

    @BeforeEach
    void start() {
        node = new Node(
                folder,
                Map.of(
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", String.valueOf(server.port()),
                        "SPRING_MAIL_PROPERTIES_MAIL_SMTP_TIMEOUT", "2000",
                        "SAIMNIEKS_NOTIFICATION_INTERVAL", "1s",
                        "SAIMNIEKS_NOTIFICATION_RETRY", "2s,2s,2s,2s,2s,2s,2s,2s"));
        node.start().awaitUp();
        work = new Work(node.port());
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        server.close();
    }

    @Test
    @DisplayName("work goes on meanwhile; then all mails arrive, in the order of the changes, each once")
    void arrivesLater() {
        for (Mood mood : List.of(Mood.AWAY, Mood.REFUSES, Mood.SILENT, Mood.GREY)) {
            server.mood(mood);
            server.mails().clear();
            Instant began = Instant.now();
            List<String> numbers = changes(3);
            Duration took = Duration.between(began, Instant.now());
            if (mood != Mood.GREY) {
                Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
                assertThat(server.mails()).as("while the server " + mood).isEmpty();
                server.mood(Mood.TAKES);
            }
            arrived(numbers);
            List<String> firsts = server.mails().stream()
                    .flatMap(mail -> numbers.stream().filter(mail.sight()::contains))
                    .distinct()
                    .toList();
            System.out.printf(
                    "mail server %s: %d changes with a step each in %.1f s, %d mails arrived, %d of them twice, changes in the order %s%n",
                    mood,
                    numbers.size(),
                    took.toMillis() / 1000.0,
                    server.mails().size(),
                    twice(),
                    firsts);
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(twice()).isZero();
            if (mood != Mood.GREY) {
                assertThat(firsts).isEqualTo(numbers);
            }
        }
        assertThat(work.get("/engine-rest/incident")).isEmpty();
    }

    @Test
    @DisplayName(
            "after the last attempt an incident tells of it; sent again by a person it arrives and the incident ends")
    void incident() {
        server.mood(Mood.AWAY);
        List<String> numbers = changes(1);
        Awaitility.await("incident")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !incidents().isEmpty());
        assertThat(incidents().get(0).get("incidentMessage").asText()).contains(numbers.get(0));

        server.mood(Mood.TAKES);
        TestHttp manager = TestHttp.browser(node.port(), PORTFOLIO_MANAGER);
        String list = "/registri/zinojumi?numurs=" + numbers.get(0) + "&iznakums=FAILED";
        Matcher failed = SEND_AGAIN.matcher(manager.get(list).body());
        TreeSet<String> ids = new TreeSet<>();
        while (failed.find()) {
            ids.add(failed.group(1));
        }
        assertThat(ids).isNotEmpty();
        ids.forEach(id -> manager.form(list, "/registri/zinojumi/" + id + "/sutit", Map.of()));
        arrived(numbers);
        Awaitility.await("end of the incident")
                .atMost(Duration.ofMinutes(1))
                .until(() -> incidents().isEmpty());
    }

    @Test
    @DisplayName(
            "killed after the server has the mail and before it is told so: it comes again with the same Message-ID")
    void killedWhileSending() {
        server.mood(Mood.TAKES);
        server.beforeNextAnswer(node::kill);
        try {
            changes(1);
        } catch (RuntimeException e) {
            System.out.println("killed in the middle of the request: " + e);
        }
        Awaitility.await("kill").atMost(Duration.ofMinutes(1)).until(() -> !node.alive());
        Mail first = server.mails().get(0);
        node.start().awaitUp();
        Awaitility.await("the mail again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> server.mails().stream()
                                .filter(m -> m.sight().equals(first.sight()))
                                .count()
                        > 1);
        System.out.printf(
                "killed while sending: %d mails, %d arrived twice%n",
                server.mails().size(), twice());
        Map<String, TreeSet<String>> ids = server.mails().stream()
                .collect(Collectors.groupingBy(
                        Mail::sight,
                        TreeMap::new,
                        Collectors.mapping(Mail::id, Collectors.toCollection(TreeSet::new))));
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private List<String> changes(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = Clients.request(work, answered, answered.next());
            numbers.add(number);
            Clients.step(work, answered, number);
        }
        assertThat(answered.wrong()).isEmpty();
        return numbers;
    }

    /** Waits until each of the changes had a mail and no mail is on its way any more. */
    private void arrived(List<String> numbers) {
        TestHttp manager = TestHttp.browser(node.port(), PORTFOLIO_MANAGER);
        Awaitility.await("mails of " + numbers)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    for (String number : numbers) {
                        assertThat(server.mails())
                                .anySatisfy(m -> assertThat(m.sight()).contains(number));
                        assertThat(manager.get("/registri/zinojumi?iznakums=QUEUED&numurs=" + number)
                                        .body())
                                .doesNotContain(">" + number + "</a>");
                    }
                });
    }

    private long twice() {
        return server.mails().size()
                - server.mails().stream().map(Mail::sight).distinct().count();
    }

    private List<JsonNode> incidents() {
        List<JsonNode> all = new ArrayList<>();
        work.get("/engine-rest/incident?incidentType=failedMessage").forEach(all::add);
        return all;
    }
}
