package lv.saimnieks.servicelevel.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Something that is done so that a breach does not come again; done is not yet verified (S15). */
@Entity
@Table(name = "corrective_measure")
public class CorrectiveMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int inRound;
    private int turn;

    @Embedded
    private Planned planned;

    @Embedded
    private Done done;

    @Embedded
    private Verification verification;

    private boolean verified;

    @Embedded
    private TakenAway takenAway;

    /** What is to be done, by whom and by when; no {@code who}: by the action's owner. */
    @Embeddable
    public record Planned(
            String what,
            String who,
            @Column(name = "due_on") LocalDate dueOn) {}

    @Embeddable
    public record Done(LocalDate doneOn, String doneBy, String result) {}

    /** What a person found who looked at what was done. */
    @Embeddable
    public record Verification(LocalDate verifiedOn, String verifiedBy, String verification) {}

    /** Why a planned measure is not carried out. */
    @Embeddable
    public record TakenAway(LocalDate takenAwayOn, String takenAwayBy, String takenAwayReason) {}

    protected CorrectiveMeasure() {}

    CorrectiveMeasure(int inRound, Planned planned) {
        this.inRound = inRound;
        this.planned = planned;
    }

    void givenIn(int newTurn) {
        turn = newTurn;
    }

    void done(Done what) {
        done = what;
    }

    void verify(Verification found, boolean good) {
        verification = found;
        verified = good;
    }

    /** What was done does not do: it is to be done again. */
    void sendBack() {
        done = null;
        verification = null;
    }

    void takeAway(TakenAway why) {
        takenAway = why;
    }

    int turn() {
        return turn;
    }

    public Long id() {
        return id;
    }

    /** In which search for the cause it was planned, from 1. */
    public int inRound() {
        return inRound;
    }

    public Planned planned() {
        return planned;
    }

    /** Null until it is done. */
    public Done done() {
        return done;
    }

    /** Null until somebody looked. */
    public Verification verification() {
        return verification;
    }

    /** Whether somebody other than its doer found it well done. */
    public boolean verified() {
        return verified;
    }

    /** Null where it is carried out. */
    public TakenAway takenAway() {
        return takenAway;
    }

    boolean toDo() {
        return done == null && takenAway == null;
    }

    boolean toVerify() {
        return done != null && !verified;
    }

    /** Whether nothing is left to do about it. */
    public boolean settled() {
        return verified || takenAway != null;
    }
}
