package lv.saimnieks.catalogue.responsibilities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.PlainText;

/**
 * Who is to act for whom, as somebody typed it; dates as {@code 2026-11-23}.
 *
 * @param role empty for all roles of the person
 * @param itemCode empty for everything
 */
public record SubstitutionInput(
        @NotBlank(message = "{catalogue.SubstitutionInput.userId}")
        @Size(max = 64, message = "{catalogue.SubstitutionInput.userIdTooLong}")
        String userId,

        @NotBlank(message = "{catalogue.SubstitutionInput.substituteId}")
        @Size(max = 64, message = "{catalogue.SubstitutionInput.userIdTooLong}")
        String substituteId,

        String role,
        String itemCode,

        @NotBlank(message = "{catalogue.SubstitutionInput.validFrom}")
        String validFrom,

        @NotBlank(message = "{catalogue.SubstitutionInput.validTo}")
        String validTo) {

    public SubstitutionInput {
        userId = PlainText.clean(userId);
        substituteId = PlainText.clean(substituteId);
        role = PlainText.clean(role);
        itemCode = ItemCodes.one(PlainText.clean(itemCode));
        validFrom = PlainText.clean(validFrom);
        validTo = PlainText.clean(validTo);
    }

    /** An empty form that begins today. */
    public static SubstitutionInput from(String userId, LocalDate today) {
        return new SubstitutionInput(userId, null, null, null, today.toString(), null);
    }
}
