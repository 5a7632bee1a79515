package lv.saimnieks.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats fmt = new Formats();

    @Test
    void momentsAreShownInRigaWinterAndSummer() {
        assertThat(fmt.dateTime(Instant.parse("2026-11-21T12:05:00Z"))).isEqualTo("21.11.2026. 14:05");
        assertThat(fmt.dateTime(Instant.parse("2026-06-21T12:05:00Z"))).isEqualTo("21.06.2026. 15:05");
        assertThat(fmt.date(Instant.parse("2026-11-20T22:30:00Z"))).isEqualTo("21.11.2026.");
        assertThat(fmt.date(Date.from(Instant.parse("2026-11-20T22:30:00Z")))).isEqualTo("21.11.2026.");
        assertThat(fmt.date(LocalDate.of(2026, 2, 3))).isEqualTo("03.02.2026.");
        assertThat(fmt.date(null)).isEmpty();
    }

    @Test
    void numbersHaveADecimalComma() {
        assertThat(fmt.number(new BigDecimal("1234567.50"))).isEqualTo("1\u00a0234\u00a0567,5");
        assertThat(fmt.number(3)).isEqualTo("3");
        assertThat(fmt.money(1200)).isEqualTo("1\u00a0200,00\u00a0€");
        assertThat(fmt.yesNo(true)).isEqualTo("jā");
    }
}
