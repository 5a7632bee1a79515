package lv.saimnieks.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void everythingWrongIsRefusedAtOnceAndTheFirstThingStays() {
        problems.refuse();
        problems.required("title", "Nosaukums", " ", Problems.LINE);
        problems.add("title", "vēl kaut kas");
        problems.optional("text", "Teksts", "x".repeat(201), Problems.LINE);
        problems.optional("note", "Piezīme", "a\u0000b", Problems.LINE);
        problems.optional("more", "Vēl", null, Problems.LINE);
        Refusal refusal = catchThrowableOfType(Refusal.class, problems::refuse);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.fields())
                .containsOnlyKeys("title", "text", "note")
                .containsEntry("title", "Aizpildiet lauku „Nosaukums”.");
    }

    @Test
    void whatIsTypedIsReadOrNoted() {
        assertThat(problems.one("scope", " SERVICE ", Scope.class)).isEqualTo(Scope.SERVICE);
        assertThat(problems.day("day", "2026-11-21")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(problems.number("number", " 12 ", 1, 12)).isEqualTo(12);
        assertThat(problems.one("scope", "", Scope.class)).isNull();
        assertThat(problems.day("day", null)).isNull();
        assertThat(problems.number("number", " ", 1, 12)).isNull();
        assertThat(problems.isEmpty()).isTrue();

        assertThat(problems.one("scope", "service", Scope.class)).isNull();
        assertThat(problems.day("day", "1989-12-31")).isNull();
        assertThat(problems.day("noDay", "32.12.")).isNull();
        assertThat(problems.number("number", "13", 1, 12)).isNull();
        assertThat(problems.number("noNumber", "-1", 0, 12)).isNull();
        problems.period(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1), "to");
        assertThat(problems.fields()).containsOnlyKeys("scope", "day", "noDay", "number", "noNumber", "to");
    }

    @Test
    void commaAndPointAreReadAlikeAndNothingIsGuessed() {
        BigDecimal hundred = new BigDecimal(100);
        for (String typed : List.of("99,95", "99.95", " 99,950 ")) {
            assertThat(problems.decimal("value", typed, BigDecimal.ZERO, hundred))
                    .isEqualByComparingTo("99.95");
        }
        assertThat(problems.decimal("value", "1\u00a0234,5", BigDecimal.ZERO, new BigDecimal(2000)))
                .isEqualByComparingTo("1234.5");
        assertThat(problems.decimal("value", " ", BigDecimal.ZERO, hundred)).isNull();
        assertThat(problems.isEmpty()).isTrue();
        for (String typed : List.of("9995", "-1", "1.234,5", "1e2", "0,1234567", "simts")) {
            assertThat(problems.decimal(typed, typed, BigDecimal.ZERO, hundred)).isNull();
            assertThat(problems.has(typed)).as(typed).isTrue();
        }
    }

    @Test
    void parametersAreReadByNameAndUnknownOnesRefused() {
        Parameters parameters = new Parameters(Map.of(
                "text", List.of(" čiekuri "),
                "scope", List.of("SERVICE", "RESOURCE"),
                "long", List.of("x".repeat(201)),
                "flag", List.of("jā"),
                "page", List.of("1000001"),
                "extra", List.of("1")));
        assertThat(parameters.text("text")).isEqualTo("čiekuri");
        assertThat(parameters.choices("scope", Scope.class)).isEqualTo(Set.of(Scope.SERVICE, Scope.RESOURCE));
        assertThat(parameters.one("scope", Scope.class)).isNull();
        assertThat(parameters.text("long")).isNull();
        assertThat(parameters.flag("flag")).isFalse();
        assertThat(parameters.page()).isZero();
        assertThat(parameters.size(50)).isEqualTo(50);
        parameters.only(List.of("text", "scope", "long", "flag", "page"));
        assertThat(parameters.problems().fields()).containsOnlyKeys("scope", "long", "flag", "page", "extra");
    }

    @Test
    void aRequiredTextHasSomethingThatAReaderSees() {
        Problems problems = new Problems();
        problems.required("blank", "Lauks", "\u00a0\u200b", Problems.TEXT);
        problems.required("seen", "Lauks", "ā", Problems.TEXT);
        assertThat(problems.fields()).containsOnlyKeys("blank");
    }

    @Test
    void aLineHasNoLineEndsAndATextMayHaveSome() {
        Problems problems = new Problems();
        problems.optional("line", "Lauks", "a\nb", Problems.LINE);
        problems.optional("text", "Lauks", "a\nb", Problems.TEXT);
        assertThat(problems.fields()).containsOnlyKeys("line");
    }

    @Test
    void whatHappenedHasAFirstPossibleDay() {
        Problems problems = new Problems();
        LocalDate first = LocalDate.of(2026, 11, 23);
        problems.notBefore("before", first.minusDays(1), first, "kad sākts");
        problems.notBefore("on", first, first, "kad sākts");
        problems.notBefore("none", null, first, "kad sākts");
        assertThat(problems.fields()).containsOnlyKeys("before");
        assertThat(problems.fields().get("before")).contains("23.11.2026.", "kad sākts");
    }
}
