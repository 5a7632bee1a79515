package lv.saimnieks.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import lv.saimnieks.TestClock;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Floods are refused in words, guessing is slowed down, and nobody else is hindered (P33, M14)")
class LimitsTest {

    private final TestClock clock = new TestClock();
    private final FloodLimit flood = new FloodLimit(SubmissionReaderTest.settings(), clock);
    private final CodeGuard guard = new CodeGuard(SubmissionReaderTest.settings(), clock);
    private MockHttpServletResponse response = new MockHttpServletResponse();

    private Refusal flood(String address) {
        response = new MockHttpServletResponse();
        return catchThrowableOfType(Refusal.class, () -> flood.count(from(address), response));
    }

    private Refusal guess(String address) {
        response = new MockHttpServletResponse();
        return catchThrowableOfType(Refusal.class, () -> guard.count("code", from(address), response));
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void aThousandFromOneAddressInAMinute() {
        int accepted = 0;
        for (int i = 0; i < 1000; i++) {
            accepted += flood("192.0.2.1") == null ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(300);
        assertThat(flood("192.0.2.1")).hasMessageContaining("mēģiniet vēlreiz pēc minūtes");
        assertThat(response.getHeader("Retry-After")).isEqualTo("61");
        assertThat(flood("192.0.2.2")).isNull();
        clock.advance(Duration.ofSeconds(61));
        assertThat(flood("192.0.2.1")).isNull();
    }

    @Test
    void tooManyInAll() {
        int accepted = 0;
        for (int i = 0; i < 6000; i++) {
            accepted += flood("192.0." + i / 250 + "." + i % 250) == null ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(5000);
    }

    @Test
    void aThousandWrongCodesFromOneAddress() {
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            looked += guess("2001:db8:1:2::" + i) == null ? 1 : 0;
        }
        assertThat(looked).isEqualTo(10);
        assertThat(guess("2001:db8:1:2::1")).hasMessageContaining("Mēģiniet vēlreiz pēc 1 minūtes");
        assertThat(response.getHeader("Retry-After")).isEqualTo("11");
        assertThat(guess("2001:db8:1:3::1")).isNull();
        clock.advance(Duration.ofSeconds(11));
        assertThat(guess("2001:db8:1:2::1")).isNull();
        assertThat(guess("2001:db8:1:2::1")).isNotNull();
        assertThat(response.getHeader("Retry-After")).isEqualTo("21");
        clock.advance(Duration.ofMinutes(31));
        for (int i = 0; i < 10; i++) {
            assertThat(guess("2001:db8:1:2::1")).isNull();
        }
    }
}
