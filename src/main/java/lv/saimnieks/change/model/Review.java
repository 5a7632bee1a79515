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
import org.hibernate.annotations.Immutable;

/** A review report, frozen; it comes before the request is closed (PU2-20/A7, V8.6). */
@Entity
@Immutable
@Table(name = "change_review")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Review {

    @Id
    @JsonIgnore
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reviewer;
    private Instant reviewedAt;

    @Embedded
    @JsonUnwrapped
    private Report report;

    /** What the reviewer writes. */
    @Embeddable
    public record Report(
            String actualResult,
            @Enumerated(EnumType.STRING) Answer resultAchieved,
            @Enumerated(EnumType.STRING) Answer conformsToDecision,
            String sideEffects,
            String stakeholderFeedback,
            String lessons,
            String risksChange,
            String retrospectiveDocs,
            boolean proposeStandardModel) {}

    protected Review() {}

    public Review(Report report, String reviewer, Instant at) {
        this.report = report;
        this.reviewer = reviewer;
        reviewedAt = at;
    }

    public Report report() {
        return report;
    }

    /** Who reviewed; null when the light review was made by the system. */
    public String reviewer() {
        return reviewer;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }
}
