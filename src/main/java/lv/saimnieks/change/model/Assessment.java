package lv.saimnieks.change.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/** The assessment of a change (PU2-20/A3, V8.2); the risks, criteria and compliance answers stand beside it. */
@Embeddable
public class Assessment {

    private String namedAssessor;
    private String assessor;
    private Instant assessedAt;
    private int assessments;
    private String expectedResult;
    private String impact;
    private String resourcesNeeded;

    @Enumerated(EnumType.STRING)
    private Answer splitPossible;

    private String splitReason;
    private String immediateActions;
    private String rollbackNote;
    private String implementer;
    private String verballyAuthorisedBy;
    private Instant verballyAuthorisedAt;

    /** What the assessor writes; the emergency fields are null for other changes, and the other way round. */
    public record Text(
            String expectedResult,
            String impact,
            String resourcesNeeded,
            Answer splitPossible,
            String splitReason,
            Emergency emergency) {}

    /** What only an emergency change needs before it starts (PU2-20/V5). */
    public record Emergency(
            String immediateActions,
            String rollbackNote,
            String implementer,
            String verballyAuthorisedBy,
            Instant verballyAuthorisedAt) {}

    public void nameAssessor(String user) {
        namedAssessor = user;
    }

    public void write(Text text, String by, Instant at) {
        assessor = by;
        assessedAt = at;
        assessments++;
        expectedResult = text.expectedResult();
        impact = text.impact();
        resourcesNeeded = text.resourcesNeeded();
        splitPossible = text.splitPossible();
        splitReason = text.splitReason();
        if (text.emergency() != null) {
            immediateActions = text.emergency().immediateActions();
            rollbackNote = text.emergency().rollbackNote();
            implementer = text.emergency().implementer();
            verballyAuthorisedBy = text.emergency().verballyAuthorisedBy();
            verballyAuthorisedAt = text.emergency().verballyAuthorisedAt();
        }
    }

    /** Who was asked to assess; null means the manager of the change. */
    public String namedAssessor() {
        return namedAssessor;
    }

    public String assessor() {
        return assessor;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    /** How many times the change was assessed. */
    public int assessments() {
        return assessments;
    }

    public String expectedResult() {
        return expectedResult;
    }

    public String impact() {
        return impact;
    }

    public String resourcesNeeded() {
        return resourcesNeeded;
    }

    public Answer splitPossible() {
        return splitPossible;
    }

    public String splitReason() {
        return splitReason;
    }

    public String immediateActions() {
        return immediateActions;
    }

    public String rollbackNote() {
        return rollbackNote;
    }

    public String implementer() {
        return implementer;
    }

    public String verballyAuthorisedBy() {
        return verballyAuthorisedBy;
    }

    public Instant verballyAuthorisedAt() {
        return verballyAuthorisedAt;
    }

    /** The four criteria of a justified decision (findings F15: what a change must fit). */
    public enum Criterion implements Labelled {
        GOALS,
        NEEDS,
        CAPABILITIES,
        SITUATION
    }

    /**
     * A smaller change that a complex one is split into (PU2-20/U1).
     *
     * @param targetCodes codes of its services and resources, separated by commas
     */
    @Embeddable
    public record SplitPart(String title, String description, String targetCodes) {}
}
