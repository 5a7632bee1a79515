package lv.saimnieks.catalogue.items;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import lv.saimnieks.catalogue.ProviderKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is known of a provider beside its code.
 *
 * @param name null for the institution's own people
 * @param registrationNumber in the register of enterprises; null where it has none
 * @param agreement on which it provides; may be null
 * @param validTo last day; null for no end
 */
@Embeddable
public record ProviderFacts(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ProviderKind kind,

        String name,
        String registrationNumber,
        String email,
        String phone,
        String agreement,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it is a person, whose name is for those whom it concerns. */
    public boolean person() {
        return kind == ProviderKind.NATURAL_PERSON;
    }

    /** Without what tells who the person is. */
    ProviderFacts withoutPerson() {
        return new ProviderFacts(kind, null, null, null, null, null, validFrom, validTo);
    }

    /** Kind and, where everybody may know it, name. */
    static String label(String code, ProviderKind kind, String name) {
        if (kind == ProviderKind.NATURAL_PERSON) {
            return kind.label() + " " + code;
        }
        return name == null ? kind.label() : kind.label() + ": " + name;
    }
}
