package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/** A deviation from the plan and what was decided about it (PU2-20/V8.5). */
@Entity
@Table(name = "change_deviation")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Deviation {

    @Id
    @JsonIgnore
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DeviationKind kind;

    private String description;
    private String reportedBy;
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private DeviationDecision decision;

    private String rationale;
    private String decidedBy;
    private Instant decidedAt;

    protected Deviation() {}

    Deviation(DeviationKind kind, String description, String reportedBy, Instant at) {
        this.kind = kind;
        this.description = description;
        this.reportedBy = reportedBy;
        this.reportedAt = at;
    }

    public void decide(DeviationDecision decision, String rationale, String by, Instant at) {
        this.decision = decision;
        this.rationale = rationale;
        decidedBy = by;
        decidedAt = at;
    }

    public boolean open() {
        return decision == null;
    }

    public DeviationKind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /** Who reported it; null when the system did, because the time ran out. */
    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public DeviationDecision decision() {
        return decision;
    }

    public String rationale() {
        return rationale;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** In what implementation deviates from the plan (PU2-20/V8.5). */
    public enum DeviationKind implements Labelled {
        DELAY,
        COST,
        SCOPE,
        QUALITY,
        RISK
    }

    /** What is done about a deviation (PU2-20/V8.5). */
    public enum DeviationDecision implements Labelled {
        ACCEPT,
        REPLAN,
        REAUTHORISE,
        ROLLBACK
    }

    /** How a rollback ended. */
    public enum RollbackOutcome implements Labelled {
        RESTORED,
        PARTLY,
        FAILED
    }
}
