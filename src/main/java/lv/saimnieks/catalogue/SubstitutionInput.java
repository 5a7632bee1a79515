package lv.saimnieks.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who is to act for whom, as somebody typed it; dates as {@code 2026-11-23}.
 *
 * @param role empty for all roles of the person
 * @param itemCode empty for everything
 */
public record SubstitutionInput(
        @NotBlank(message = "Ierakstiet aizvietojamā lietotājvārdu.")
        @Size(max = 64, message = "Lietotājvārds ir garāks par 64 rakstzīmēm. Pārbaudiet to.")
        String userId,

        @NotBlank(message = "Ierakstiet aizvietotāja lietotājvārdu.")
        @Size(max = 64, message = "Lietotājvārds ir garāks par 64 rakstzīmēm. Pārbaudiet to.")
        String substituteId,

        String role,
        String itemCode,
        @NotBlank(message = "Norādiet, no kura datuma.") String validFrom,
        @NotBlank(message = "Norādiet, līdz kuram datumam.") String validTo) {

    public SubstitutionInput {
        userId = Words.clean(userId);
        substituteId = Words.clean(substituteId);
        role = Words.clean(role);
        itemCode = Words.clean(itemCode);
        validFrom = Words.clean(validFrom);
        validTo = Words.clean(validTo);
    }

    /** An empty form that begins today. */
    public static SubstitutionInput from(String userId, LocalDate today) {
        return new SubstitutionInput(userId, null, null, null, today.toString(), null);
    }
}
