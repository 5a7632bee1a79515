package lv.saimnieks.complaint.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many months after closing personal data of each kind of submission are kept: data of the institution. */
@Service
@Transactional
public class RetentionClasses {

    private static final int MOST_MONTHS = 1200;
    private static final int BASIS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionClasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param changedBy null while it is as delivered */
    public record RetentionClass(SubmissionKind kind, int months, String basis, String changedBy, Instant changedAt) {}

    @Transactional(readOnly = true)
    public List<RetentionClass> all() {
        return jdbc.sql("select kind, months, basis, changed_by, changed_at from retention_class order by kind")
                .query(RetentionClass.class)
                .list();
    }

    /** @throws lv.saimnieks.shared.Refusal with the names of the fields that are wrong */
    public void change(SubmissionKind kind, String months, String basis, String user) {
        Problems wrong = new Problems();
        String typed = PlainText.typed(months);
        boolean number = typed != null && typed.matches("\\d{1,4}");
        int wanted = number ? Integer.parseInt(typed) : 0;
        if (wanted < 1 || wanted > MOST_MONTHS) {
            wrong.add("months", Wording.of("complaint.privacy.months.wrong", MOST_MONTHS));
        }
        String grounds = PlainText.typed(basis);
        wrong.required("basis", Wording.of("complaint.privacy.basis"), grounds, BASIS);
        wrong.refuse();
        jdbc.sql("update retention_class set months = ?, basis = ?, changed_by = ?, changed_at = ? where kind = ?")
                .params(wanted, grounds, user)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(kind.name())
                .update();
    }
}
