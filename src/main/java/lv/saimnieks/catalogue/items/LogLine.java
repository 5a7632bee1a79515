package lv.saimnieks.catalogue.items;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import lv.saimnieks.shared.PlainText;

/**
 * A change as the log keeps and shows it; values of more than 4000 characters are cut.
 *
 * @param who user id as kept; how the person is called as shown
 * @param caseNumber number of the case that led to it, if any
 */
@Embeddable
public record LogLine(
        @Column(name = "changed_at") Instant at,
        @Column(name = "user_id") String who,
        @Column(name = "field_name") String field,
        @Column(name = "old_value") String before,
        @Column(name = "new_value") String after,
        @Column(name = "change_number") String caseNumber) {

    private static final int LONGEST_VALUE = 4000;

    public LogLine {
        before = cut(before);
        after = cut(after);
    }

    private static String cut(String value) {
        return value == null ? null : PlainText.cut(value, LONGEST_VALUE);
    }

    /** The same with the person's name. */
    public LogLine by(String name) {
        return new LogLine(at, name, field, before, after, caseNumber);
    }
}
