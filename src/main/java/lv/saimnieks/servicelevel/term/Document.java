package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a document; it holds from its first day until that of the next one, or to its last day.
 *
 * @param counterparty with whom it was agreed; of agreements only
 * @param formId the version of the form by which an agreement was made; null for none
 * @param deviation why an agreement was made without the form that was to be used; null where it was made by it
 */
public record Document(
        long id,
        String code,
        int version,
        DocumentKind kind,
        String title,
        String content,
        String counterparty,
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

    /** When it holds, as people read it; a next version may end it earlier. */
    public String daysText() {
        return Term.days(validFrom, validTo);
    }
}
