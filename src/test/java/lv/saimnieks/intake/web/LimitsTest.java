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
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Limits limits = new Limits(SubmissionReaderTest.settings(), clock, request, response);

    private Refusal flood(String address) {
        request.setRemoteAddr(address);
        response.reset();
        return catchThrowableOfType(Refusal.class, limits::submission);
    }

    private Refusal guess(String address) {
        request.setRemoteAddr(address);
        response.reset();
        return catchThrowableOfType(Refusal.class, () -> limits.failed("code"));
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
