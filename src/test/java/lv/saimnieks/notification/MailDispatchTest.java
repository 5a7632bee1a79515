package lv.saimnieks.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.notification.recipients.Recipients;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's messages through a real mail server that is down, then up. */
@AppTest
@Tag("database")
class MailDispatchTest {

    private static final String NUMBER = "IZM-2026-910002";
    private static final String TO = "pakalpojuma-vaditajs-2@example.org";

    @Autowired
    Recipients recipients;

    @Autowired
    Notifier notifier;

    @Autowired
    MessageRegister register;

    @Autowired
    MailRepository messages;

    @Autowired
    Attempts attempts;

    @Autowired
    Digests digests;

    @Autowired
    MailDispatch withoutServer;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private GreenMail mail;
    private MailDispatch dispatch;

    @BeforeEach
    void closedServer() throws IOException {
        withoutServer.dispatchDue();
        int port = freePort();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        dispatch = dispatchTo(port);
    }

    @AfterEach
    void forget() {
        mail.stop();
        clock.reset();
        TestMessages.forget(jdbc, NUMBER);
        TestMessages.forget(jdbc, "KOPSAVILKUMS-2026-11-23");
        jdbc.sql("delete from mail_choice").update();
    }

    @Test
    @DisplayName(
            "Who chose one mail a day gets the tasks of a working day in one, by case; what is urgent comes at once")
    void oneMailADay() throws Exception {
        mail.start();
        digests.choose(TO, true);
        send("Kartes");
        send("Rēķins");
        notifier.send(new Notice("change/urgent-task", NUMBER, TO, Map.of("title", "Sertifikāts", "task", "Novērtēt")));
        dispatch.dispatchDue();
        assertThat(mail.getReceivedMessages())
                .singleElement()
                .satisfies(m -> assertThat(m.getSubject()).startsWith("ĀRKĀRTAS uzdevums: Novērtēt"));
        assertThat(notifier.messagesOf(NUMBER, "auditors-1"))
                .extracting(SentMessage::outcome)
                .containsExactly("GATHERED", "GATHERED", "SENT");

        clock.set(java.time.LocalDateTime.of(2026, 11, 22, 8, 0));
        assertThat(digests.write()).as("a Sunday").isZero();
        clock.reset();
        assertThat(digests.write()).isOne();
        assertThat(digests.write()).as("nothing waits any more").isZero();
        dispatch.dispatchDue();
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[1].getSubject()).isEqualTo("Jūsu uzdevumi 23.11.2026. – 2");
        assertThat(mail.getReceivedMessages()[1].getContent().toString().replace("\r\n", "\n"))
                .contains("lietām:\n" + NUMBER + "\n– Uzdevums:  – izmaiņa " + NUMBER + "\n– Uzdevums:")
                .contains("Mans darbs");
        assertThat(notifier.messagesOf(NUMBER, "auditors-1"))
                .extracting(SentMessage::outcome)
                .containsExactly("IN_DIGEST", "IN_DIGEST", "SENT");
    }

    @Test
    @DisplayName("K05: a calendar is stored with its message, and goes out with it once the server is there again")
    void calendarWaitsForTheServer() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nATTENDEE:mailto:%s\r\nEND:VCALENDAR\r\n"
                .formatted(CalendarPart.ADDRESSEE);
        notifier.send(new Notice("change/task", NUMBER, TO, Map.of("title", "Atcelts"), calendar));
        dispatch.dispatchDue();
        assertThat(message().outcome()).isEqualTo("QUEUED");
        mail.start();
        clock.advance(Duration.ofMinutes(1));
        dispatch.dispatchDue();
        assertThat(message().outcome()).isEqualTo("SENT");
        MimeMultipart parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar", "method=CANCEL");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:CANCEL", "mailto:" + TO);
    }

    @Test
    @DisplayName(
            "once the server takes a message again, those that it did not hear of go out at once, not after their pauses")
    void serverIsBack() {
        send("Rēķins");
        send("Kartes");
        dispatch.dispatchDue();
        mail.start();
        send("Saraksts");
        dispatch.dispatchDue();
        assertThat(mail.getReceivedMessages()).hasSize(3);
    }

    @Test
    @DisplayName("Mail is retried, gives up with an incident, and can be sent again")
    void serverDownThenUp() {
        Deployment deployment = deployProcess();
        try {
            String instance =
                    runtime.startProcessInstanceByKey("message-test", NUMBER).getId();
            send("Rēķins");
            dispatch.dispatchDue();
            assertThat(message().outcome()).isEqualTo("QUEUED");
            assertThat(message().error()).startsWith("E-pasta serveris nav sasniedzams");
            dispatch.dispatchDue();
            assertThat(register.attemptsOf(message().id()))
                    .as("not before the pause is over")
                    .hasSize(1);
            assertThat(incidents(instance)).isEmpty();

            clock.advance(Duration.ofMinutes(1));
            dispatch.dispatchDue();
            assertThat(message().outcome()).isEqualTo("FAILED");
            assertThat(incidents(instance)).singleElement().satisfies(i -> {
                assertThat(i.getIncidentType()).isEqualTo("failedMessage");
                assertThat(i.getIncidentMessage()).contains("change/task").doesNotContain(TO);
            });

            mail.start();
            register.sendAgain(message().id(), "administrators-1");
            dispatch.dispatchDue();
            assertThat(message().outcome()).isEqualTo("SENT");
            assertThat(message().error()).isNull();
            assertThat(received()).hasSize(1);
            assertThat(incidents(instance)).isEmpty();
            assertThat(register.attemptsOf(message().id()))
                    .extracting(Attempt::outcome, Attempt::person)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Outcome.QUEUED, null),
                            org.assertj.core.groups.Tuple.tuple(Outcome.FAILED, null),
                            org.assertj.core.groups.Tuple.tuple(Outcome.QUEUED, "administrators-1"),
                            org.assertj.core.groups.Tuple.tuple(Outcome.SENT, null));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aServerThatComesBackInTimeLeavesNoTraceInCockpit() {
        send("Rēķins");
        dispatch.dispatchDue();
        mail.start();
        clock.advance(Duration.ofMinutes(1));
        dispatch.dispatchDue();
        assertThat(message().outcome()).isEqualTo("SENT");
        assertThat(message().sentAt()).isEqualTo(clock.instant());
        assertThat(received()).hasSize(1);
        dispatch.dispatchDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutAProcessInstanceFailingIsNoError() {
        send("Rēķins");
        dispatch.dispatchDue();
        clock.advance(Duration.ofMinutes(1));
        dispatch.dispatchDue();
        assertThat(message().outcome()).isEqualTo("FAILED");
    }

    @Test
    @DisplayName("Two dispatchers at once send each message once")
    void twoNodes() throws Exception {
        mail.start();
        IntStream.range(0, 30).forEach(i -> send("Rēķins " + i));
        MailDispatch other = dispatchTo(mail.getSmtp().getPort());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> tried = new ArrayList<>();
            for (MailDispatch node : List.of(dispatch, other)) {
                Callable<Integer> run = () -> {
                    together.await();
                    return node.dispatchDue();
                };
                tried.add(nodes.submit(run));
            }
            int sum = 0;
            for (Future<Integer> t : tried) {
                sum += t.get();
            }
            assertThat(sum).isEqualTo(30);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(received()).hasSize(30);
        assertThat(notifier.messagesOf(NUMBER, "auditors-1"))
                .hasSize(30)
                .allMatch(m -> m.outcome().equals("SENT"));
        assertThat(register.find(NUMBER, Outcome.SENT, 0, 10, "auditors-1").getTotalElements())
                .isEqualTo(30);
    }

    private MailDispatch dispatchTo(int port) {
        NotificationSettings settings =
                new NotificationSettings("saimnieks@example.org", "", null, List.of(Duration.ofMinutes(1)));
        MailOut out = new MailOut(MailServer.of(MailServer.at(port)), settings, clock);
        Delivery delivery = new Delivery(messages, attempts, recipients, digests, out, settings, clock);
        Delivery transactional = (Delivery) beans.initializeBean(delivery, "deliveryTo" + port);
        return new MailDispatch(transactional, events);
    }

    private void send(String title) {
        notifier.send(new Notice("change/task", NUMBER, TO, Map.of("title", title)));
    }

    private SentMessage message() {
        return notifier.messagesOf(NUMBER, "auditors-1").get(0);
    }

    private List<?> received() {
        return Arrays.stream(mail.getReceivedMessages()).toList();
    }

    private List<Incident> incidents(String processInstanceId) {
        return runtime.createIncidentQuery()
                .processInstanceId(processInstanceId)
                .list();
    }

    private Deployment deployProcess() {
        return repository
                .createDeployment()
                .name("message-test")
                .addModelInstance(
                        "message-test.bpmn",
                        Bpmn.createExecutableProcess("message-test")
                                .name("Ziņojumu pārbaude")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("fork")
                                .receiveTask("first")
                                .name("Gaidīt pirmo")
                                .message("first")
                                .endEvent()
                                .moveToNode("fork")
                                .receiveTask("second")
                                .name("Gaidīt otro")
                                .message("second")
                                .endEvent()
                                .done())
                .deploy();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
