package lv.saimnieks.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A deviation from the plan and what was decided about it (PU2-20/V8.5). */
@Entity
@Table(name = "change_deviation")
public class Deviation {

    @Id
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

    void decide(DeviationDecision decision, String rationale, String by, Instant at) {
        this.decision = decision;
        this.rationale = rationale;
        decidedBy = by;
        decidedAt = at;
    }

    boolean open() {
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
}
