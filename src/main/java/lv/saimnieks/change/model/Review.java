package lv.saimnieks.change.model;

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
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reviewer;
    private Instant reviewedAt;
    private String actualResult;

    @Enumerated(EnumType.STRING)
    private Answer resultAchieved;

    @Enumerated(EnumType.STRING)
    private Answer conformsToDecision;

    private String sideEffects;
    private String stakeholderFeedback;
    private String lessons;
    private String risksChange;
    private String retrospectiveDocs;
    private boolean proposeStandardModel;

    /** What the reviewer writes. */
    public record Report(
            String actualResult,
            Answer resultAchieved,
            Answer conformsToDecision,
            String sideEffects,
            String stakeholderFeedback,
            String lessons,
            String risksChange,
            String retrospectiveDocs,
            boolean proposeStandardModel) {}

    protected Review() {}

    public Review(Report report, String reviewer, Instant at) {
        this.reviewer = reviewer;
        reviewedAt = at;
        actualResult = report.actualResult();
        resultAchieved = report.resultAchieved();
        conformsToDecision = report.conformsToDecision();
        sideEffects = report.sideEffects();
        stakeholderFeedback = report.stakeholderFeedback();
        lessons = report.lessons();
        risksChange = report.risksChange();
        retrospectiveDocs = report.retrospectiveDocs();
        proposeStandardModel = report.proposeStandardModel();
    }

    /** Who reviewed; null when the light review was made by the system. */
    public String reviewer() {
        return reviewer;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String actualResult() {
        return actualResult;
    }

    public Answer resultAchieved() {
        return resultAchieved;
    }

    public Answer conformsToDecision() {
        return conformsToDecision;
    }

    public String sideEffects() {
        return sideEffects;
    }

    public String stakeholderFeedback() {
        return stakeholderFeedback;
    }

    public String lessons() {
        return lessons;
    }

    public String risksChange() {
        return risksChange;
    }

    public String retrospectiveDocs() {
        return retrospectiveDocs;
    }

    public boolean proposeStandardModel() {
        return proposeStandardModel;
    }
}
