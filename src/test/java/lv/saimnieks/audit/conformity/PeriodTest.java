package lv.saimnieks.audit.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("a period goes from midnight to midnight in Riga, summer and winter")
    void bordersAreMidnightsInRiga() {
        Period year = Period.year(TODAY);
        assertThat(year.start()).hasToString("2025-12-31T22:00:00Z");
        assertThat(year.end()).hasToString("2026-12-31T22:00:00Z");
        assertThat(new Period(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29)).end())
                .hasToString("2026-03-29T21:00:00Z");
    }

    @Test
    void quartersHaveThreeMonths() {
        assertThat(Period.quarter(TODAY).words()).isEqualTo("01.10.2026.–31.12.2026.");
        assertThat(Period.quarter(LocalDate.of(2027, 2, 1).minusMonths(3)).words())
                .isEqualTo("01.10.2026.–31.12.2026.");
        assertThat(Period.quarter(LocalDate.of(2028, 2, 29)).words()).isEqualTo("01.01.2028.–31.03.2028.");
    }

    @Test
    @DisplayName("without days it is the present year; with the first only, up to the end of its year")
    void unsaidDaysAreFilled() {
        assertThat(Period.of(null, " ", TODAY).words()).isEqualTo("01.01.2026.–31.12.2026.");
        assertThat(Period.of("2024-05-01", null, TODAY).words()).isEqualTo("01.05.2024.–31.12.2024.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,2026-03-01,from",
        "vakar,2026-03-01,from",
        "2026-01-02,2026-01-01,to",
        "2026-01-01,99999-01-01,to",
        "2026-01-01,31.01.2026.,to"
    })
    void whatCannotBeMeantIsRefused(String from, String to, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Period.of(from, to, TODAY))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
