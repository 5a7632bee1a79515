package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** A version of the principles or of a form of agreements; it holds from its first day until that of the next one. */
public record Document(
        long id,
        String code,
        int version,
        DocumentKind kind,
        String title,
        String content,
        LocalDate validFrom,
        String createdBy,
        Timestamp createdAt) {

    public Instant enteredAt() {
        return createdAt.toInstant();
    }
}
