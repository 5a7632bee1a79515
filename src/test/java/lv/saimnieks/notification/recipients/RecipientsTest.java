package lv.saimnieks.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import lv.saimnieks.platform.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RecipientsTest {

    private final Users users = mock(Users.class);
    private final Recipients recipients =
            new Recipients(users, new StaticListableBeanFactory().getBeanProvider(RecipientBook.class));

    @Test
    void aUserIdIsLookedUpAndAnAddressIsTakenAsItIs() {
        when(users.mailOf("auditors-1")).thenReturn(Optional.of("auditors-1@iestade.example"));
        when(users.mailOf("eksperts-1")).thenReturn(Optional.of("nav adrese"));
        when(users.mailOf("registrators-1")).thenReturn(Optional.empty());
        assertThat(recipients.addressOf("auditors-1")).contains("auditors-1@iestade.example");
        assertThat(recipients.addressOf("eksperts-1")).isEmpty();
        assertThat(recipients.addressOf("registrators-1")).isEmpty();
        assertThat(recipients.addressOf(" a.b+c@example.org ")).contains("a.b+c@example.org");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "a@",
                "@example.org",
                "a@b@example.org",
                "a@example.org, b@example.org",
                "a@example.org;b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nb",
                "Vārds <a@example.org>",
                "\"a b\"@example.org",
                "jānis@example.org",
                "a b@example.org",
                "a@-",
                "a(komentārs)@example.org"
            })
    void anythingButOnePlainAddressIsNone(String text) {
        assertThat(recipients.addressOf(text)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(recipients.addressOf("a".repeat(100_000) + "@example.org")).isEmpty();
    }
}
