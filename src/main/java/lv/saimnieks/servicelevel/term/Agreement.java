package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An agreement on levels with somebody outside or inside the institution.
 *
 * @param reference number and date of the document; may be null
 * @param formId the version of the form by which it was made; null for none
 * @param deviation why it was made without the form that is to be used; may be null where it was made by it
 * @param validTo last day; null for no end
 */
public record Agreement(
        long id,
        String code,
        String title,
        String counterparty,
        String reference,
        Long formId,
        String deviation,
        LocalDate validFrom,
        LocalDate validTo,
        String createdBy,
        Timestamp createdAt) {

    /** Code and title, as lists show it. */
    public String label() {
        return code + " " + title;
    }

    public Instant enteredAt() {
        return createdAt.toInstant();
    }

    /** When it is in force, as people read it. */
    public String daysText() {
        return Term.days(validFrom, validTo);
    }

    public boolean includes(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
