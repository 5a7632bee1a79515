package lv.saimnieks.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.text.RenderedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailOutTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Test
    void latvianLettersArriveAsPlainTextWithSenderAndDate() throws Exception {
        String body =
                "Labdien!\n\nŠķūņa žogs, ģērbtuve, ļaudis, ņirgas, čaula, ēna, ūdens \uD83D\uDE00 <b>nav HTML</b>";
        MailOut out = new MailOut(MailServer.of(server()), settings("Iestāde Ēka <iestade@example.org>"), CLOCK);
        assertThat(out.send(message("Sūdzība par žogu: ģērbtuve", body), true)).isEqualTo(Outcome.SENT);
        out.send(message("Sūdzība par žogu: ģērbtuve", body), true);

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Sūdzība par žogu: ģērbtuve");
        assertThat(mail.getHeader("Subject", null)).startsWith("=?UTF-8?");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(body);
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("iestade@example.org", "Iestāde Ēka", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Iestāde Ēka");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("auditors-1@example.org");
        assertThat(mail.getMessageID())
                .isEqualTo("<fffff@example.org>")
                .isEqualTo(MAIL.getReceivedMessages()[1].getMessageID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL"})
    @DisplayName(
            "K05: a calendar goes as the last form of the text, its method is the part's, and only now it is addressed")
    void calendarPart(String method) throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:%s\r\nSUMMARY:Apmācība\r\nATTENDEE:mailto:%s\r\nEND:VCALENDAR\r\n"
                .formatted(method, CalendarPart.ADDRESSEE);
        MailOut out = new MailOut(MailServer.of(server()), settings("a@example.org"), CLOCK);
        out.send(message("Tēma", "Teksts", calendar), true);
        MimeMessage mail = MAIL.getReceivedMessages()[MAIL.getReceivedMessages().length - 1];
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType().replaceAll("\\s+", " "))
                .isEqualTo("text/calendar; method=" + method + "; charset=UTF-8");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(calendar.replace(CalendarPart.ADDRESSEE, "auditors-1@example.org"));
    }

    @Test
    void withoutAServerItIsLogged() {
        MailOut out = new MailOut(MailServer.of(null), settings("a@example.org"), CLOCK);
        assertThat(out.send(message("Tēma", "Teksts"), true)).isEqualTo(Outcome.LOGGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nav", "a@example.org, b@example.org", "Vārds <>"})
    void aSenderThatIsNoAddressIsSaidAtStart(String from) {
        assertThatThrownBy(() -> new MailOut(MailServer.of(null), settings(from), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("saimnieks.notification.from");
    }

    @Test
    void aServerThatHangsIsNotWaitedForWithoutEnd() {
        JavaMailSenderImpl server = server();
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        new MailOut(MailServer.of(server), settings("a@example.org"), CLOCK);
        assertThat(server.getJavaMailProperties())
                .containsEntry("mail.smtp.timeout", "2000")
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000");
    }

    private static JavaMailSenderImpl server() {
        return MailServer.at(MAIL.getSmtp().getPort());
    }

    private static NotificationSettings settings(String from) {
        return new NotificationSettings(from, "", null, List.of(Duration.ofMinutes(1)));
    }

    private static Message message(String subject, String body) {
        return message(subject, body, null);
    }

    private static Message message(String subject, String body, String calendar) {
        Notice notice = new Notice("change/task", "IZM-2026-000001", "auditors-1", Map.of(), calendar);
        Message message = new Message(notice, "fffff", new RenderedText(subject, body), "auditors-1@example.org", NOW);
        org.springframework.test.util.ReflectionTestUtils.setField(message, "id", 1L);
        return message;
    }
}
