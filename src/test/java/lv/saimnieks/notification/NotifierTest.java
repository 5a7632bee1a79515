package lv.saimnieks.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.AppTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class NotifierTest {

    private static final String NUMBER = "IZM-2026-910001";

    @Autowired
    Notifier notifier;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        TestMessages.forget(jdbc, NUMBER);
    }

    @Test
    @DisplayName("Without a mail server a message lands in the register and the log")
    void isStoredWithTheCallersWorkAndSentAfterwards() {
        notifier.send(notice(
                "auditors-1@example.org",
                Map.of("title", "Žogs", "task", "Plānot", "due", "30.11.2026. 23:59", "dueDay", "30.11.2026.")));
        SentMessage queued = only();
        assertThat(queued.outcome()).isEqualTo("QUEUED");
        assertThat(queued.sentAt()).isNull();
        assertThat(queued.subject()).isEqualTo("Uzdevums: Plānot – izmaiņa " + NUMBER + ", līdz 30.11.2026.");
        assertThat(queued.body()).contains("Nosaukums: Žogs", "Izpildīt līdz: 30.11.2026.");

        dispatch.dispatchDue();
        SentMessage logged = only();
        assertThat(logged.outcome()).isEqualTo("LOGGED");
        assertThat(logged.outcomeLabel()).isEqualTo("Ierakstīts reģistrā");
        assertThat(logged.sentAt()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(logged.body()).isEqualTo(queued.body());
    }

    @Test
    void theSameMessageIsStoredOnce() {
        transaction.executeWithoutResult(status -> {
            notifier.send(notice("auditors-1@example.org", Map.of("title", "Žogs")));
            notifier.send(notice("auditors-1@example.org", Map.of("title", "Žogs")));
        });
        notifier.send(notice("auditors-1@example.org", Map.of("title", "Žogs")));
        assertThat(notifier.messagesOf(NUMBER, "auditors-1")).hasSize(1);

        notifier.send(notice("auditors-1@example.org", Map.of("title", "Cits")));
        notifier.send(notice("eksperts-1@example.org", Map.of("title", "Žogs")));
        assertThat(notifier.messagesOf(NUMBER, "auditors-1"))
                .extracting(SentMessage::recipient)
                .containsExactly("auditors-1@example.org", "auditors-1@example.org", "eksperts-1@example.org");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transaction.executeWithoutResult(status -> {
            notifier.send(notice("auditors-1@example.org", Map.of()));
            status.setRollbackOnly();
        });
        assertThat(notifier.messagesOf(NUMBER, "auditors-1")).isEmpty();
    }

    @Test
    void withoutAnAddressItIsKept() {
        notifier.send(notice("nav-tada-lietotaja", Map.of()));
        notifier.send(notice(null, Map.of()));
        notifier.send(notice("a@example.org\r\nBcc: b@example.org", Map.of()));
        dispatch.dispatchDue();
        assertThat(notifier.messagesOf(NUMBER, "auditors-1")).hasSize(3).allSatisfy(m -> {
            assertThat(m.outcome()).isEqualTo("NO_ADDRESS");
            assertThat(m.address()).isNull();
            assertThat(m.error()).isNotBlank();
            assertThat(m.recipient()).doesNotContain("\n");
        });
    }

    @Test
    void textsOfAnySizeAndKindAreStored() {
        String emoji = "\uD83D\uDE00".repeat(50_000);
        notifier.send(notice("auditors-1@example.org", Map.of("title", "a\u0000b" + emoji, "text", emoji)));
        SentMessage message = only();
        assertThat(message.body())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("…")
                .contains("ab\uD83D\uDE00");
    }

    @Test
    void aMissingTemplateDoesNotStopTheCase() {
        notifier.send(new Notice("change/none", NUMBER, "auditors-1@example.org", Map.of("title", "Žogs")));
        assertThat(only().subject()).isEqualTo("Ziņojums par lietu " + NUMBER);
        assertThat(only().body()).contains("Žogs");
    }

    private SentMessage only() {
        assertThat(notifier.messagesOf(NUMBER, "auditors-1")).hasSize(1);
        return notifier.messagesOf(NUMBER, "auditors-1").get(0);
    }

    private static Notice notice(String recipient, Map<String, Object> facts) {
        return new Notice("change/task", NUMBER, recipient, facts);
    }
}
