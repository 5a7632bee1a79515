package lv.saimnieks.change.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Labelled;
import org.hibernate.annotations.Immutable;

/** One authority's decision, frozen when made: who, for whom, in which role, when, on what grounds (PU2-20/A4, O2). */
@Entity
@Immutable
@Table(name = "change_decision")
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int round;
    private String decidedBy;
    private String decidedFor;

    @Enumerated(EnumType.STRING)
    private Role decidedAs;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String rationale;
    private String conditions;
    private LocalDate validUntil;
    private boolean confirmsVerbal;
    private int assessment;
    private String separationNote;
    private Instant decidedAt;

    /**
     * Who decides, and in what capacity.
     *
     * @param by the person who decided
     * @param onBehalfOf whom a substitute stood in for; the same person otherwise
     * @param as the role
     * @param separationNote why a requester or assessor had to decide nevertheless (E22); null in the normal case
     */
    public record Decider(String by, String onBehalfOf, Role as, String separationNote) {}

    /** What was decided. */
    public record Content(Verdict verdict, String rationale, String conditions, LocalDate validUntil) {}

    protected Decision() {}

    Decision(int round, Decider decider, Content content, boolean confirmsVerbal, int assessment, Instant at) {
        this.round = round;
        decidedBy = decider.by();
        decidedFor = decider.onBehalfOf();
        decidedAs = decider.as();
        separationNote = decider.separationNote();
        verdict = content.verdict();
        rationale = content.rationale();
        conditions = content.conditions();
        validUntil = content.validUntil();
        this.confirmsVerbal = confirmsVerbal;
        this.assessment = assessment;
        decidedAt = at;
    }

    /** The round of deciding, from 1; a new round begins when the change comes back for authorisation. */
    public int round() {
        return round;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String decidedFor() {
        return decidedFor;
    }

    public Role decidedAs() {
        return decidedAs;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String rationale() {
        return rationale;
    }

    public String conditions() {
        return conditions;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    /** Whether it confirms an authorisation that was given by word of mouth. */
    public boolean confirmsVerbal() {
        return confirmsVerbal;
    }

    /** Which assessment, from 1, the decision was based on. */
    public int assessment() {
        return assessment;
    }

    public String separationNote() {
        return separationNote;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    boolean authorises() {
        return verdict == Verdict.AUTHORISE || verdict == Verdict.AUTHORISE_WITH_CONDITIONS;
    }

    /** What a change authority decides (PU2-20/A4). */
    public enum Verdict implements Labelled {
        AUTHORISE,
        AUTHORISE_WITH_CONDITIONS,
        RETURN,
        REJECT
    }
}
