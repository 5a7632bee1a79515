package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.MissingResourceException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sentences from message files, filled the Latvian way (E21). */
class WordingTest {

    @Test
    @DisplayName("Nouns follow their number: 1, 21, 111 are not alike")
    void nouns() {
        assertThat(LongStream.of(1, 2, 11, 21, 111).mapToObj(n -> Wording.count("shared.Term.workingDays", n)))
                .containsExactly(
                        "1 darba diena", "2 darba dienas", "11 darba dienas", "21 darba diena", "111 darba dienas");
    }

    @Test
    @DisplayName("Dates, moments, decimals and years stand as people in Latvia write them")
    void values() {
        String key = "shared.Term.from";
        assertThat(Wording.of(key, LocalDate.of(2026, 11, 21))).isEqualTo(" no 21.11.2026.");
        assertThat(Wording.of(key, Instant.parse("2026-12-31T22:30:00Z"))).isEqualTo(" no 01.01.2027. 00:30");
        assertThat(Wording.of(key, new BigDecimal("12500.50"))).isEqualTo(" no 12\u00a0500,50");
        assertThat(Wording.of(key, 2026)).isEqualTo(" no 2026");
        assertThat(Wording.of(key, (Object) null)).isEqualTo(" no ");
        assertThat(Wording.of(key, "{0} <b>")).isEqualTo(" no {0} <b>");
    }

    @Test
    @DisplayName("A key that no file has is a fault, not an empty text")
    void missing() {
        assertThat(Wording.has("shared.nothing")).isFalse();
        assertThatThrownBy(() -> Wording.of("shared.nothing")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Wording.of("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
