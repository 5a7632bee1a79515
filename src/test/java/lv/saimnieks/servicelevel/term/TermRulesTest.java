package lv.saimnieks.servicelevel.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.servicelevel.term.content.AgreementKind;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.servicelevel.term.content.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Units, directions and what is shown of a term. */
class TermRulesTest {

    private static Term term(Comparison comparison, Unit unit, String target) {
        Content content = new Content(
                TargetKind.RESOURCE,
                "R-01",
                null,
                null,
                null,
                "Rādītājs",
                unit,
                Rule.GIVEN,
                null,
                null,
                comparison,
                new BigDecimal(target),
                null,
                null,
                TermPeriod.MONTH,
                null,
                false,
                null,
                AgreementKind.INTERNAL,
                null,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31));
        return new Term(1, "N-77", 1, content, null, "resursa-vaditajs-1", Instant.EPOCH);
    }

    @Test
    @DisplayName("S07: equality is on the good side in both directions")
    void directions() {
        BigDecimal target = new BigDecimal("150");
        assertThat(Comparison.AT_MOST.met(new BigDecimal("119"), target)).isTrue();
        assertThat(Comparison.AT_MOST.met(new BigDecimal("150.00"), target)).isTrue();
        assertThat(Comparison.AT_MOST.met(new BigDecimal("150.01"), target)).isFalse();
        assertThat(Comparison.AT_LEAST.met(new BigDecimal("99.90"), new BigDecimal("99.9")))
                .isTrue();
        assertThat(Comparison.AT_LEAST.met(new BigDecimal("99.8999"), new BigDecimal("99.9")))
                .isFalse();
        assertThat(Comparison.EQUAL.met(new BigDecimal("1.0"), BigDecimal.ONE)).isTrue();
    }

    @Test
    @DisplayName("S12: units are converted where there is a fixed ratio, and never guessed at")
    void units() {
        assertThat(Unit.SECONDS.in(Unit.MILLISECONDS, new BigDecimal("0.08")))
                .hasValueSatisfying(ms -> assertThat(ms).isEqualByComparingTo("80"));
        assertThat(Unit.MILLISECONDS.in(Unit.MINUTES, new BigDecimal("90000")))
                .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("1.5"));
        assertThat(Unit.WORKING_DAYS.in(Unit.DAYS, BigDecimal.ONE)).isEmpty();
        assertThat(Unit.PERCENT.in(Unit.COUNT, BigDecimal.ONE)).isEmpty();
        assertThat(Unit.ofSymbol(" MS ")).contains(Unit.MILLISECONDS);
        assertThat(Unit.ofSymbol("")).isEmpty();
        assertThat(Unit.MILLISECONDS.shown(new BigDecimal("100.000000"))).isEqualTo("100\u00a0ms");
    }

    @Test
    @DisplayName("S06: what is shown is never better than it was")
    void neverRoundedUp() {
        Term least = term(Comparison.AT_LEAST, Unit.PERCENT, "100");
        assertThat(least.actualText(new BigDecimal("99.995988"))).isEqualTo("99,99\u00a0%");
        assertThat(least.actualText(new BigDecimal("100.000000"))).isEqualTo("100\u00a0%");
        assertThat(term(Comparison.AT_MOST, Unit.MINUTES, "150").actualText(new BigDecimal("150.001")))
                .isEqualTo("150,01\u00a0min");
        assertThat(least.targetText()).isEqualTo("≥\u00a0100\u00a0%");
        assertThat(least.warningText()).isEmpty();
    }

    @Test
    @DisplayName("S05: a term is in force from its first to its last day")
    void days() {
        Term term = term(Comparison.AT_LEAST, Unit.PERCENT, "99.95");
        assertThat(term.state(LocalDate.of(2026, 6, 30))).isEqualTo(TermState.PLANNED);
        assertThat(term.includes(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(term.includes(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(term.state(LocalDate.of(2027, 1, 1))).isEqualTo(TermState.ENDED);
    }

    @Test
    @DisplayName("percentages are neither averaged nor added up; shares and availability are percentages")
    void rules() {
        assertThat(Rule.MEAN.fits(Unit.PERCENT)).isFalse();
        assertThat(Rule.SUM.fits(Unit.PERCENT)).isFalse();
        assertThat(Rule.MEAN.fits(Unit.MINUTES)).isTrue();
        assertThat(Rule.SHARE.fits(Unit.PERCENT)).isTrue();
        assertThat(Rule.AVAILABILITY.fits(Unit.MINUTES)).isFalse();
        assertThat(Rule.GIVEN.fits(Unit.PERCENT)).isTrue();
    }
}
