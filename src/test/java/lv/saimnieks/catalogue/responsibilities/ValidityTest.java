package lv.saimnieks.catalogue.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void bothEndsBelongToIt() {
        Validity validity = new Validity(DAY, DAY.plusDays(2));
        assertThat(validity.includes(DAY.minusDays(1))).isFalse();
        assertThat(validity.includes(DAY)).isTrue();
        assertThat(validity.includes(DAY.plusDays(2))).isTrue();
        assertThat(validity.includes(DAY.plusDays(3))).isFalse();
        assertThat(new Validity(DAY, null).includes(DAY.plusYears(50))).isTrue();
    }

    @Test
    void oneThatEndsWhenTheOtherBeginsOverlaps() {
        Validity first = new Validity(DAY, DAY.plusDays(2));
        assertThat(first.overlaps(new Validity(DAY.plusDays(2), null))).isTrue();
        assertThat(first.overlaps(new Validity(DAY.plusDays(3), null))).isFalse();
        assertThat(new Validity(DAY.plusDays(3), null).overlaps(first)).isFalse();
    }

    @Test
    void saysItInLatvian() {
        assertThat(new Validity(DAY, null).label()).isEqualTo("no 23.11.2026.");
        assertThat(new Validity(DAY, DAY.plusDays(8)).label()).isEqualTo("no 23.11.2026. līdz 01.12.2026.");
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
