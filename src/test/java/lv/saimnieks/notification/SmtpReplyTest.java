package lv.saimnieks.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

class SmtpReplyTest {

    /** As Spring and the mail library wrap what a server says of one message. */
    private static MailException refused(String reply) {
        MessagingException one = new MessagingException(reply);
        return new MailSendException(Map.of("message", new SendFailedException("Invalid Addresses", one)));
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <x@y.example> User unknown, true, adrese neeksistē",
        "552 5.2.2 Mailbox full, true, pastkaste vēstules nepieņem",
        "550 5.7.1 Denied by policy, true, drošības noteikumu",
        "554 Transaction failed, true, nepieņēma un nepieņems",
        "451 4.7.1 Greylisted, false, pagaidām nepieņem"
    })
    @DisplayName(
            "A refusal for good is final, one for a while is not; each is said in words, with what the server said")
    void inWords(String reply, boolean permanent, String words) {
        SmtpReply read = SmtpReply.in(refused(reply)).orElseThrow();
        assertThat(read.permanent()).isEqualTo(permanent);
        assertThat(read.words()).contains(words, reply.substring(0, 3)).doesNotContain("Exception", "javax", "jakarta");
    }

    @Test
    @DisplayName("A server that is not there has answered nothing")
    void nobodyAnswered() {
        assertThat(SmtpReply.in(
                        new MailSendException("Mail server connection failed", new ConnectException("refused"))))
                .isEmpty();
    }
}
