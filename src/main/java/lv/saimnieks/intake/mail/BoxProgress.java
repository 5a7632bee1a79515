package lv.saimnieks.intake.mail;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a mail box was taken. It stands in the same database as the submissions and moves in the transaction that
 * registers a letter: whatever is killed when, each letter is taken once. The box's own marks are for people.
 */
@Repository
class BoxProgress {

    private final JdbcClient jdbc;

    BoxProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unreadBelow letters with smaller numbers are taken only when unread */
    record Progress(long uidValidity, long unreadBelow, long lastUid, long markedUid) {}

    /**
     * How far the box was taken. A box that is new, or whose letters were numbered anew, is taken from the unread on.
     *
     * @param next the number that the next letter will get
     */
    @Transactional
    Progress of(String box, long uidValidity, long next) {
        Optional<Progress> known = jdbc.sql("select uid_validity, unread_below, last_uid, marked_uid from mail_box"
                        + " where name = ? and uid_validity = ?")
                .params(box, uidValidity)
                .query(Progress.class)
                .optional();
        return known.orElseGet(() -> {
            jdbc.sql("delete from mail_box where name = ?").param(box).update();
            jdbc.sql("insert into mail_box (name, uid_validity, unread_below, last_uid, marked_uid, failures)"
                            + " values (?, ?, ?, 0, 0, 0)")
                    .params(box, uidValidity, next)
                    .update();
            return new Progress(uidValidity, next, 0, 0);
        });
    }

    /** Whether the letter is still to be taken; another node waits here until this transaction ends. */
    boolean isNext(String box, long uidValidity, long uid) {
        return jdbc.sql("select last_uid from mail_box where name = ? and uid_validity = ? for update")
                .params(box, uidValidity)
                .query(Long.class)
                .optional()
                .filter(last -> last < uid)
                .isPresent();
    }

    void taken(String box, long uid) {
        jdbc.sql("update mail_box set last_uid = ?, failures = 0 where name = ?")
                .params(uid, box)
                .update();
    }

    @Transactional
    void marked(String box, long uid) {
        jdbc.sql("update mail_box set marked_uid = ? where name = ? and marked_uid < ?")
                .params(uid, box, uid)
                .update();
    }

    /** Counts a failure with the next letter, whatever became of its own transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int failed(String box) {
        jdbc.sql("update mail_box set failures = failures + 1 where name = ?")
                .param(box)
                .update();
        return jdbc.sql("select failures from mail_box where name = ?")
                .param(box)
                .query(Integer.class)
                .single();
    }
}
