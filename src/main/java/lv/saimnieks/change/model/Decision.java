package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Labelled;
import org.hibernate.annotations.Immutable;

/** One authority's decision, frozen when made: who, for whom, in which role, when, on what grounds (PU2-20/A4, O2). */
@Entity
@Immutable
@Table(name = "change_decision")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Decision {

    @Id
    @JsonIgnore
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int round;

    @Embedded
    @JsonUnwrapped
    private Decider decider;

    @Embedded
    @JsonUnwrapped
    private Content content;

    private boolean confirmsVerbal;
    private int assessment;
    private Instant decidedAt;

    /**
     * Who decides, and in what capacity.
     *
     * @param decidedFor whom a substitute stood in for; the same person otherwise
     * @param separationNote why a requester or assessor had to decide nevertheless (E22); null in the normal case
     */
    @Embeddable
    public record Decider(
            String decidedBy,
            String decidedFor,
            @Enumerated(EnumType.STRING) Role decidedAs,
            String separationNote) {}

    /** What was decided. */
    @Embeddable
    public record Content(
            @Enumerated(EnumType.STRING) Verdict verdict, String rationale, String conditions, LocalDate validUntil) {

        public boolean authorises() {
            return verdict == Verdict.AUTHORISE || verdict == Verdict.AUTHORISE_WITH_CONDITIONS;
        }
    }

    protected Decision() {}

    Decision(int round, Decider decider, Content content, boolean confirmsVerbal, int assessment, Instant at) {
        this.round = round;
        this.decider = decider;
        this.content = content;
        this.confirmsVerbal = confirmsVerbal;
        this.assessment = assessment;
        decidedAt = at;
    }

    /** The round of deciding, from 1; a new round begins when the change comes back for authorisation. */
    public int round() {
        return round;
    }

    public Decider decider() {
        return decider;
    }

    public Content content() {
        return content;
    }

    /** Whether it confirms an authorisation that was given by word of mouth. */
    public boolean confirmsVerbal() {
        return confirmsVerbal;
    }

    /** Which assessment, from 1, the decision was based on. */
    public int assessment() {
        return assessment;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Where a round stands; always derived from all its answers, so that their order does not matter. */
    public enum Standing {
        PENDING,
        AUTHORISE,
        RETURN,
        REJECT;

        /**
         * One refusal refuses, else one return returns, else all who are needed have to authorise.
         *
         * @param needed how many people have to answer, by the change-authority table
         */
        static Standing of(Collection<Verdict> answers, int needed) {
            if (answers.contains(Verdict.REJECT)) {
                return REJECT;
            }
            if (answers.contains(Verdict.RETURN)) {
                return RETURN;
            }
            return answers.isEmpty() || answers.size() < needed ? PENDING : AUTHORISE;
        }
    }

    /** What a change authority decides (PU2-20/A4). */
    public enum Verdict implements Labelled {
        AUTHORISE,
        AUTHORISE_WITH_CONDITIONS,
        RETURN,
        REJECT
    }
}
