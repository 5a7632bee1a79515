package lv.saimnieks.complaint.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Labelled;

/**
 * By which rules a submission is answered and by when; kept with the version of the rules and of the calendar that gave
 * it (2.6, invariant 8), so that a later change of either moves nothing silently.
 */
@Embeddable
public class ReplyTerm {

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String regimeWhy;
    private String forwardWithin;
    private String replyWithin;
    private String extendedWithin;
    private String rulesVersion;
    private String dueRule;
    private String dueCalendar;
    private Instant replyDueAt;
    private boolean replyPromised;
    private Instant firstReplyDueAt;
    private String extendedReason;

    protected ReplyTerm() {}

    /** @param due the answer's last moment; where no answer is promised, by when the institution itself wants to be done */
    public ReplyTerm(Rules rules, Deadline due, boolean promised) {
        regime = rules.regime();
        regimeWhy = rules.why();
        forwardWithin = rules.forward();
        replyWithin = rules.reply();
        extendedWithin = rules.extended();
        rulesVersion = rules.version();
        replyPromised = promised;
        moved(due);
    }

    private void moved(Deadline due) {
        dueRule = due.rule();
        dueCalendar = due.calendarVersion();
        replyDueAt = due.dueAt();
    }

    /** A later day, told to the submitter with its reason; the first one stays known. */
    void extend(Deadline due, String reason) {
        firstReplyDueAt = firstReplyDueAt == null ? replyDueAt : firstReplyDueAt;
        extendedReason = reason;
        moved(due);
    }

    public Regime regime() {
        return regime;
    }

    public String regimeWhy() {
        return regimeWhy;
    }

    /** A term such as {@code 5 wd}; null where nothing is forwarded. */
    public String forwardWithin() {
        return forwardWithin;
    }

    public String replyWithin() {
        return replyWithin;
    }

    /** A term such as {@code 1 mon} from the day of receipt; null where the regime knows no extension. */
    public String extendedWithin() {
        return extendedWithin;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    public String dueRule() {
        return dueRule;
    }

    public String dueCalendar() {
        return dueCalendar;
    }

    public Instant replyDueAt() {
        return replyDueAt;
    }

    public boolean replyPromised() {
        return replyPromised;
    }

    /** The day before it was extended; null when it was not. */
    public Instant firstReplyDueAt() {
        return firstReplyDueAt;
    }

    public String extendedReason() {
        return extendedReason;
    }

    /** What the table {@code submission-regime} says. */
    public record Rules(Regime regime, String forward, String reply, String extended, String why, String version) {}

    /** By which rules a submission is answered (requirements 2.2). */
    public enum Regime implements Labelled {
        LAW_ON_SUBMISSIONS,
        HEAD_PROCEDURE,
        INTERNAL,
        VOLUNTARY,
        OTHER_LAW
    }
}
