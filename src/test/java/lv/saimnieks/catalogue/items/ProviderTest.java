package lv.saimnieks.catalogue.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-12/V1: providers and partners as they are typed")
class ProviderTest {

    private static ProviderInput input(String kind, String name, String number, String from, String to) {
        return new ProviderInput(
                kind,
                name,
                number,
                "birojs@piemers.example",
                "67 000 010",
                null,
                from,
                to,
                List.of("P-10"),
                "a-1, b-2",
                null);
    }

    private static ProviderInput.Read read(ProviderInput input) {
        return input.read("P-10"::equals, u -> !u.startsWith("nav"));
    }

    @Test
    @DisplayName("What is right is read: numbers without blanks, the telephone in one form, users one by one")
    void right() {
        ProviderInput.Read read = read(input("COMPANY", " SIA  Piemērs ", "4000 3521 600", "2026-01-01", null));
        assertThat(read.facts().registrationNumber()).isEqualTo("40003521600");
        assertThat(read.facts().phone()).isEqualTo("+37167000010");
        assertThat(read.users()).containsExactly("a-1", "b-2");
        assertThat(read(input("OWN_STAFF", null, null, "2026-01-01", "2026-01-01"))
                        .facts()
                        .name())
                .isNull();
    }

    @Test
    @DisplayName("What is wrong is told field by field")
    void wrong() {
        assertThatThrownBy(() -> read(new ProviderInput(
                        "FIRMA",
                        null,
                        "123",
                        "nav adrese",
                        "12",
                        null,
                        "vakar",
                        null,
                        List.of("P-99"),
                        "nav-tada",
                        null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.fields())
                                .containsOnlyKeys(
                                        "kind",
                                        "registrationNumber",
                                        "email",
                                        "phone",
                                        "validFrom",
                                        "services",
                                        "users"));
        assertThatThrownBy(() -> read(input("COMPANY", null, "40003521601", "2026-02-01", "2026-01-31")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.fields()).containsOnlyKeys("name", "registrationNumber", "validTo"));
        assertThatThrownBy(() -> read(input("NATURAL_PERSON", "Persona", "40003521600", "2026-02-01", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("registrationNumber"));
    }

    @Test
    @DisplayName("Who a person is stands neither in labels nor in the log")
    void person() {
        Provider person = new Provider("SN-07");
        person.describe(
                read(input("NATURAL_PERSON", "Vārds Uzvārds", null, "2026-01-01", null))
                        .facts(),
                List.of("P-10"),
                List.of());
        assertThat(person.label()).endsWith("SN-07").doesNotContain("Vārds");
        assertThat(person.values().toString())
                .doesNotContain("Vārds", "piemers", "+371")
                .contains("P-10");
    }
}
