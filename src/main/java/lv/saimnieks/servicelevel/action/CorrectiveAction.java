package lv.saimnieks.servicelevel.action;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Done;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Planned;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.TakenAway;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Verification;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.annotations.NaturalId;

/** A corrective action in its register. Each named transition guards the state; nothing changes after closing. */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction {

    /** How often a cause is looked for before somebody above decides. */
    private static final int ROUNDS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @NaturalId
    @Column(updatable = false)
    private String number;

    private String title;
    private String searchText;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    @Enumerated(EnumType.STRING)
    private ActionOutcome outcome;

    private String processInstance;

    @Column(updatable = false)
    private String breachNumber;

    @Column(updatable = false)
    private String termCode;

    @Column(updatable = false)
    private long termId;

    @Column(updatable = false)
    private String itemCode;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(updatable = false)
    private Instant openedAt;

    @Embedded
    private ActionRule rule;

    private Instant planDueAt;
    private String planDueRule;
    private String planDueCalendar;
    private String containment;
    private String containedBy;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String rootCause;
    private String foundBy;
    private int round;
    private int turn;
    private String plannedBy;
    private String confirmedBy;

    @Embedded
    private SupplierNotice supplierNotice;

    @Embedded
    private ChangePlan change;

    private String changeNumber;
    private String changeClosure;
    private LocalDate verifyFrom;
    private Instant resultsDueAt;
    private String rationale;
    private String decidedBy;

    @Embedded
    private Documented documented;

    private Instant closedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "action_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<CorrectiveMeasure> measures = new ArrayList<>();

    /** What was claimed of a supplier (PU2-17/D11.3). */
    @Embeddable
    public record SupplierNotice(
            @Column(name = "notice") String text,
            @Column(name = "notice_to") String to,
            @Column(name = "notice_on") LocalDate on,
            @Column(name = "notice_by") String by) {}

    /**
     * The change that is needed, or why none is.
     *
     * @param changeWhat null where no change is needed
     * @param changeEmergency why it cannot wait; null where it can
     * @param noChangeReason why none is asked for where one is expected
     */
    @Embeddable
    public record ChangePlan(String changeWhat, String changeEmergency, String noChangeReason) {}

    /**
     * What came of it.
     *
     * @param costNote what the promised level costs (PU2-17/U2a)
     * @param recipientsTold how the recipients of a publicly promised service were told
     */
    @Embeddable
    public record Documented(
            String result, String lessons, String costNote, String recipientsTold, String documentedBy) {}

    protected CorrectiveAction() {}

    /** @param title what it is about, in words */
    CorrectiveAction(String number, Breach breach, String title, String searchText, Instant now) {
        this.number = number;
        this.title = title;
        this.searchText = searchText;
        status = ActionStatus.CONTAINMENT;
        breachNumber = breach.number();
        termCode = breach.termCode();
        termId = breach.termId();
        itemCode = breach.itemCode();
        severity = breach.severity();
        openedAt = now;
        round = 1;
    }

    void startedAs(String instance) {
        processInstance = instance;
    }

    /** What the table says of the severity; the plan is due by it. */
    void rule(ActionRule said, Deadline planDue) {
        requireOpen();
        rule = said;
        planDueAt = planDue.dueAt();
        planDueRule = planDue.rule();
        planDueCalendar = planDue.calendarVersion();
    }

    /** Step 1. */
    void contain(String what, String user) {
        require(ActionStatus.CONTAINMENT);
        containment = what;
        containedBy = user;
        status = ActionStatus.ANALYSIS;
    }

    /** Step 2. */
    void found(Cause why, String text, String user) {
        require(ActionStatus.ANALYSIS);
        cause = why;
        rootCause = text;
        foundBy = user;
        status = ActionStatus.PLANNING;
    }

    /**
     * Step 3; a plan that was refused is replaced.
     *
     * @throws Refusal where nothing is planned, or no change is asked for without a reason where one is expected
     */
    void plan(List<Planned> planned, ChangePlan wanted, String user) {
        require(ActionStatus.PLANNING);
        if (planned.isEmpty() && wanted.changeWhat() == null) {
            throw Refusal.invalid("measuresText", Wording.of("servicelevel.action.plan.nothing"));
        }
        if (rule.changeWish().expected() && wanted.changeWhat() == null && wanted.noChangeReason() == null) {
            throw Refusal.invalid("noChangeText", Wording.of("servicelevel.action.plan.noChange", severity.label()));
        }
        if (rule.changeWish() == ChangeWish.NO && wanted.changeWhat() != null) {
            throw Refusal.invalid("changeText", Wording.of("servicelevel.action.plan.change", severity.label()));
        }
        if (wanted.changeEmergency() != null && rule.changeWish() != ChangeWish.EMERGENCY) {
            throw Refusal.invalid("emergencyText", Wording.of("servicelevel.action.plan.emergency", severity.label()));
        }
        measures.removeIf(m -> m.inRound() == round && m.toDo());
        planned.forEach(p -> measures.add(new CorrectiveMeasure(round, p)));
        change = wanted;
        changeNumber = null;
        changeClosure = null;
        plannedBy = user;
        confirmedBy = null;
        status = rule.ownerRole() == ActionOwner.MANAGER_CONFIRMED
                ? ActionStatus.CONFIRMATION
                : ActionStatus.PERFORMANCE;
    }

    /** The portfolio manager agrees with the plan, or it is made anew. */
    void confirm(boolean agreed, String user) {
        require(ActionStatus.CONFIRMATION);
        confirmedBy = agreed ? user : null;
        status = agreed ? ActionStatus.PERFORMANCE : ActionStatus.PLANNING;
    }

    void notice(SupplierNotice sent) {
        require(ActionStatus.PERFORMANCE);
        supplierNotice = sent;
    }

    void changeRequested(String change) {
        require(ActionStatus.PERFORMANCE);
        changeNumber = change;
    }

    void changeClosed(String how) {
        changeClosure = how;
    }

    /** The change came to nothing: another plan is needed. */
    void replan() {
        require(ActionStatus.PERFORMANCE);
        status = ActionStatus.PLANNING;
    }

    /** Step 4 begins: what is not done is given to its people. */
    void beginPerforming() {
        require(ActionStatus.PERFORMANCE);
        turn++;
        measures.stream().filter(CorrectiveMeasure::toDo).forEach(m -> m.givenIn(turn));
    }

    void done(CorrectiveMeasure measure, Done what) {
        require(ActionStatus.PERFORMANCE);
        measure.done(what);
    }

    /**
     * A planned measure is not carried out.
     *
     * @throws Refusal when nothing else would be left
     */
    void takeAway(CorrectiveMeasure measure, TakenAway why) {
        require(ActionStatus.PERFORMANCE);
        boolean last = measures.stream().noneMatch(m -> m != measure && m.inRound() == round && m.takenAway() == null);
        if (last && change.changeWhat() == null) {
            throw Refusal.invalid("done", Wording.of("servicelevel.action.measure.last"));
        }
        measure.takeAway(why);
    }

    /** Step 5 begins: what was done is looked at by somebody else. */
    void beginVerifying() {
        require(ActionStatus.PERFORMANCE);
        turn++;
        measures.stream().filter(CorrectiveMeasure::toVerify).forEach(m -> m.givenIn(turn));
        status = ActionStatus.VERIFICATION;
    }

    /** @throws Refusal when the doer verifies (S15) */
    void verify(CorrectiveMeasure measure, Verification found, boolean good) {
        require(ActionStatus.VERIFICATION);
        if (found.verifiedBy().equals(measure.done().doneBy())) {
            throw Refusal.forbidden(Wording.of("servicelevel.action.verify.doer"));
        }
        measure.verify(found, good);
    }

    /** What was not found well done is to be done again. */
    void sendBack() {
        require(ActionStatus.VERIFICATION);
        measures.stream().filter(CorrectiveMeasure::toVerify).forEach(CorrectiveMeasure::sendBack);
        status = ActionStatus.PERFORMANCE;
    }

    /**
     * All is verified: the results of the next periods tell whether it helped.
     *
     * @param dueAt by when they should be there
     * @throws Refusal naming what is not verified
     */
    void awaitResults(LocalDate from, Instant dueAt) {
        require(ActionStatus.VERIFICATION);
        requireVerified();
        verifyFrom = from;
        resultsDueAt = dueAt;
        status = ActionStatus.AWAITING_RESULTS;
    }

    /** Results are waited for longer. */
    void waitUntil(Instant dueAt) {
        require(ActionStatus.AWAITING_RESULTS);
        resultsDueAt = dueAt;
    }

    /** It did not help: the cause is looked for again, one degree graver; after too many times somebody above decides. */
    void notEffective() {
        if (status != ActionStatus.DECISION) {
            require(ActionStatus.AWAITING_RESULTS);
            if (round >= ROUNDS) {
                escalate();
                return;
            }
        }
        round++;
        severity = graver(severity);
        status = ActionStatus.ANALYSIS;
    }

    void escalate() {
        require(ActionStatus.AWAITING_RESULTS);
        status = ActionStatus.DECISION;
    }

    private static Severity graver(Severity now) {
        return switch (now) {
            case NONE, AT_RISK, MISSING -> Severity.MINOR;
            case MINOR -> Severity.MODERATE;
            case MODERATE -> Severity.MAJOR;
            case MAJOR, CRITICAL -> Severity.CRITICAL;
        };
    }

    /**
     * It is known how it ends.
     *
     * @param why null where results say so
     */
    void conclude(ActionOutcome how, String why, String user) {
        requireOpen();
        switch (how) {
            case EFFECTIVE -> require(ActionStatus.AWAITING_RESULTS);
            case ACCEPTED_RISK -> require(ActionStatus.DECISION);
            default -> {}
        }
        outcome = how;
        rationale = why;
        decidedBy = user;
        status = ActionStatus.DOCUMENTING;
    }

    /** Its process was ended by a person past its steps: it is over, wherever it stood. */
    void cancel(String why, String user, Instant now) {
        requireOpen();
        outcome = ActionOutcome.CANCELLED;
        rationale = why;
        decidedBy = user;
        status = ActionStatus.CLOSED;
        closedAt = now;
    }

    /** Step 6. */
    void document(Documented what) {
        require(ActionStatus.DOCUMENTING);
        documented = what;
    }

    /** @throws Refusal naming a measure that is not verified (S15), or when nothing is documented */
    void close(Instant now) {
        require(ActionStatus.DOCUMENTING);
        requireVerified();
        if (documented == null) {
            throw Refusal.conflict(Wording.of("servicelevel.action.close.undocumented", number));
        }
        status = ActionStatus.CLOSED;
        closedAt = now;
    }

    private void requireVerified() {
        measures.stream().filter(m -> !m.settled()).findFirst().ifPresent(open -> {
            throw Refusal.conflict(
                    Wording.of("servicelevel.action.notVerified", open.planned().what()));
        });
    }

    private void require(ActionStatus needed) {
        if (status != needed) {
            throw Refusal.conflict(Wording.of("servicelevel.action.state", number, status.label(), needed.label()));
        }
    }

    private void requireOpen() {
        if (!open()) {
            throw Refusal.conflict(Wording.of("servicelevel.action.closed", number));
        }
    }

    public boolean open() {
        return status != ActionStatus.CLOSED;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public ActionStatus status() {
        return status;
    }

    /** Null until it is known. */
    public ActionOutcome outcome() {
        return outcome;
    }

    public String processInstance() {
        return processInstance;
    }

    public String breachNumber() {
        return breachNumber;
    }

    public String termCode() {
        return termCode;
    }

    /** The version of the term that was breached. */
    public long termId() {
        return termId;
    }

    public String itemCode() {
        return itemCode;
    }

    /** As it is now: it rises when an action does not help. */
    public Severity severity() {
        return severity;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null until the table was asked. */
    public ActionRule rule() {
        return rule;
    }

    /** By when a plan is due; null until the table was asked. */
    public Deadline planDue() {
        return planDueAt == null ? null : new Deadline(planDueAt, planDueRule, planDueCalendar);
    }

    public String containment() {
        return containment;
    }

    public String containedBy() {
        return containedBy;
    }

    public Cause cause() {
        return cause;
    }

    public String rootCause() {
        return rootCause;
    }

    public String foundBy() {
        return foundBy;
    }

    /** How often a cause was looked for, from 1. */
    public int round() {
        return round;
    }

    public String plannedBy() {
        return plannedBy;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public SupplierNotice supplierNotice() {
        return supplierNotice;
    }

    /** Null until a plan is made. */
    public ChangePlan change() {
        return change;
    }

    public String changeNumber() {
        return changeNumber;
    }

    /** Code with which the change closed; null until then. */
    public String changeClosure() {
        return changeClosure;
    }

    public LocalDate verifyFrom() {
        return verifyFrom;
    }

    /** By when results should be there; null until they are waited for. */
    public Instant resultsDueAt() {
        return resultsDueAt;
    }

    public String rationale() {
        return rationale;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Documented documented() {
        return documented;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** All that were ever planned and not replaced before they began, in order. */
    public List<CorrectiveMeasure> measures() {
        return List.copyOf(measures);
    }

    /** Those that people have now, to do or to verify, in the order of the process's slots. */
    public List<CorrectiveMeasure> given() {
        return measures.stream().filter(m -> turn > 0 && m.turn() == turn).toList();
    }

    /** Whether something was not found well done. */
    public boolean somethingToDoAgain() {
        return given().stream().anyMatch(CorrectiveMeasure::toVerify);
    }
}
