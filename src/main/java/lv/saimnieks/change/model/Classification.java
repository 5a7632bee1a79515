package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lv.saimnieks.shared.Labelled;

/** The class of a change and how it came about: inputs, results, the matched rules in words (PU2-20/A2, A*). */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Classification {

    @Embedded
    @JsonUnwrapped
    private ClassificationInputs inputs = ClassificationInputs.NONE;

    @Enumerated(EnumType.STRING)
    private Novelty novelty;

    private boolean deviatesFromModel;

    @Column(name = "deviation_from_model")
    private String deviation;

    private boolean standardModelActive;
    private String standardModelNote;
    private Integer standardModelRevision;
    private String deselectReason;

    @Enumerated(EnumType.STRING)
    private RiskLevel risk;

    @JsonProperty("type")
    @Enumerated(EnumType.STRING)
    private ChangeType changeType;

    @Enumerated(EnumType.STRING)
    private Complexity complexity;

    private String riskWhy;
    private String typeWhy;
    private String complexityWhy;
    private String overrideReason;
    private String overriddenBy;

    public void say(ClassificationInputs inputs) {
        this.inputs = inputs;
    }

    public void describe(Novelty novelty, String deviation, String deselectReason) {
        this.novelty = novelty;
        this.deviatesFromModel = deviation != null;
        this.deviation = deviation;
        this.deselectReason = deselectReason;
    }

    public void standardModel(boolean active, String note) {
        standardModelActive = active;
        standardModelNote = note;
    }

    /** The version of its standard-change model by which the change goes, whatever is authorised later. */
    public void byVersion(Integer revision) {
        standardModelRevision = revision;
    }

    /** Null where the change names no model. */
    public Integer standardModelRevision() {
        return standardModelRevision;
    }

    public void risk(RiskLevel level, String why) {
        risk = level;
        riskWhy = why;
    }

    public void type(ChangeType type, String why) {
        changeType = type;
        typeWhy = why;
    }

    public void complexity(Complexity level, String why) {
        complexity = level;
        complexityWhy = why;
        overrideReason = null;
        overriddenBy = null;
    }

    /** A person's own class instead of the computed one; null keeps the computed value. */
    public void override(ChangeType type, Complexity level, String reason, String by) {
        changeType = type == null ? changeType : type;
        complexity = level == null ? complexity : level;
        overrideReason = reason;
        overriddenBy = by;
    }

    /** What a person said; null before step 2b. */
    public ClassificationInputs inputs() {
        return inputs.likelihood() == null ? null : inputs;
    }

    public Novelty novelty() {
        return novelty;
    }

    public boolean deviatesFromModel() {
        return deviatesFromModel;
    }

    public String deviation() {
        return deviation;
    }

    public boolean standardModelActive() {
        return standardModelActive;
    }

    /** Why the named standard model counts or does not, in words. */
    public String standardModelNote() {
        return standardModelNote;
    }

    public String deselectReason() {
        return deselectReason;
    }

    public RiskLevel risk() {
        return risk;
    }

    public ChangeType type() {
        return changeType;
    }

    public Complexity complexity() {
        return complexity;
    }

    public String riskWhy() {
        return riskWhy;
    }

    public String typeWhy() {
        return typeWhy;
    }

    public String complexityWhy() {
        return complexityWhy;
    }

    public String overrideReason() {
        return overrideReason;
    }

    public String overriddenBy() {
        return overriddenBy;
    }

    public boolean emergency() {
        return changeType == ChangeType.EMERGENCY;
    }

    public boolean complex() {
        return complexity == Complexity.COMPLEX;
    }

    /** How well the institution knows this kind of change. */
    public enum Novelty implements Labelled {
        KNOWN,
        PARTLY_KNOWN,
        NEW
    }

    /** Complexity of a change (sarežģītība, PU2-20/V6, V7). */
    public enum Complexity implements Labelled {
        SIMPLE,
        COMPLEX
    }
}
