package lv.saimnieks.catalogue.responsibilities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.PlainText;

/**
 * Who is to hold which role, as somebody typed it; dates as {@code 2026-11-23}.
 *
 * @param itemCode empty for the institution
 * @param validTo empty when it has no end
 */
public record AssignmentInput(
        @NotBlank(message = "{catalogue.AssignmentInput.userId}")
        @Size(max = 64, message = "{catalogue.AssignmentInput.userIdTooLong}")
        String userId,

        @NotBlank(message = "{catalogue.AssignmentInput.role}")
        String role,

        String itemCode,

        @NotBlank(message = "{catalogue.AssignmentInput.validFrom}")
        String validFrom,

        String validTo) {

    public AssignmentInput {
        userId = PlainText.clean(userId);
        itemCode = ItemCodes.one(PlainText.clean(itemCode));
        validFrom = PlainText.clean(validFrom);
        validTo = PlainText.clean(validTo);
    }

    /** An empty form that begins today. */
    public static AssignmentInput from(LocalDate today) {
        return new AssignmentInput(null, null, null, today.toString(), null);
    }

    /** The same for an item, or for the institution when the code is null. */
    public AssignmentInput forItem(String code) {
        return new AssignmentInput(userId, role, code, validFrom, validTo);
    }
}
