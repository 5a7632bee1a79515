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

    @Embedded
    @JsonUnwrapped
    private Report report;

    @Embedded
    private Ruling ruling;

    /** @param reportedBy who reported it; null when the system did, because the time ran out */
    @Embeddable
    public record Report(
            @Enumerated(EnumType.STRING) DeviationKind kind,
            String description,
            String reportedBy,
            Instant reportedAt) {}

    /** What was decided about it; all null until then. */
    @Embeddable
    public record Ruling(
            @Enumerated(EnumType.STRING) DeviationDecision decision,
            String rationale,
            String decidedBy,
            Instant decidedAt) {
        static final Ruling NONE = new Ruling(null, null, null, null);
    }

    protected Deviation() {}

    Deviation(Report report) {
        this.report = report;
    }

    public void decide(Ruling decided) {
        ruling = decided;
    }

    public boolean open() {
        return ruling().decision() == null;
    }

    public Report report() {
        return report;
    }

    @JsonUnwrapped
    public Ruling ruling() {
        return ruling == null ? Ruling.NONE : ruling;
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
