package lv.saimnieks.platform.security.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String SECRET = new Base32().encodeToString("12345678901234567890".getBytes(US_ASCII));

    /** The vectors of RFC 6238, appendix B, their last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aCodeHoldsOneStepBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int steps = -2; steps <= 2; steps++) {
            String code = Totp.code(SECRET, Totp.step(now) + steps);
            assertThat(Totp.stepOf(SECRET, code, now)).isEqualTo(Math.abs(steps) == 2 ? -1 : Totp.step(now) + steps);
        }
        assertThat(Totp.stepOf(SECRET, "", now)).isEqualTo(-1);
    }
}
