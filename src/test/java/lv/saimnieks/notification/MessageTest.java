package lv.saimnieks.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.text.RenderedText;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofHours(2));

    @Test
    void pausesGrowAsSetAndAfterTheLastAttemptItFails() {
        Message message = message("a@example.org");
        assertThat(isDue(message, NOW)).isTrue();

        message.fail("pirmais", PAUSES, NOW);
        assertThat(message.outcome()).isEqualTo(Outcome.QUEUED);
        assertThat(isDue(message, NOW.plusSeconds(59))).isFalse();
        assertThat(isDue(message, NOW.plusSeconds(60))).isTrue();

        message.fail("otrais", PAUSES, NOW);
        assertThat(isDue(message, NOW.plusSeconds(7199))).isFalse();
        assertThat(isDue(message, NOW.plusSeconds(7200))).isTrue();

        message.fail("trešais\r\n".repeat(1000), PAUSES, NOW);
        assertThat(message.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(message.attempts()).isEqualTo(3);
        assertThat(message.error()).hasSize(1000).startsWith("trešais trešais");
        assertThat(isDue(message, NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void whatFailedStartsAnewAtTheAddressKnownNow() {
        Message message = message("a@example.org");
        message.fail("viss", List.of(), NOW);
        message.sendAgain("b@example.org", NOW);
        assertThat(isDue(message, NOW)).isTrue();
        assertThat(message.address()).isEqualTo("b@example.org");
        assertThat(message.attempts()).isZero();
        assertThat(message.error()).isNull();
    }

    @Test
    void withoutAnAddressItIsKeptAndNeverDue() {
        Message message = message(null);
        assertThat(message.outcome()).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(isDue(message, NOW)).isFalse();
        message.sendAgain("a@example.org", NOW);
        assertThat(isDue(message, NOW)).isTrue();
    }

    @Test
    void whatWentOutOrWaitsIsNotSentAgain() {
        Message message = message("a@example.org");
        assertThatThrownBy(() -> message.sendAgain("a@example.org", NOW)).isInstanceOf(Refusal.class);
        message.succeed(Outcome.SENT, NOW);
        assertThat(isDue(message, NOW)).isFalse();
        assertThatThrownBy(() -> message.sendAgain("a@example.org", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nosūtīts");
    }

    private static boolean isDue(Message message, Instant now) {
        return message.outcome() == Outcome.QUEUED && !message.nextAttemptAt().isAfter(now);
    }

    private static Message message(String address) {
        Notice notice = new Notice("change/task", "IZM-2026-000001", "auditors-1", Map.of());
        return new Message(notice, "f", new RenderedText("Tēma", "Teksts"), address, NOW);
    }
}
