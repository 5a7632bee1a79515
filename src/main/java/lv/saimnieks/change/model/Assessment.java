package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/** The assessment of a change (PU2-20/A3, V8.2); the risks, criteria and compliance answers stand beside it. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Assessment {

    private String namedAssessor;
    private String assessor;
    private Instant assessedAt;
    private int assessments;

    @Embedded
    private Text text;

    @Embedded
    private Emergency emergency;

    /** What the assessor writes of every change. */
    @Embeddable
    public record Text(
            String expectedResult,
            String impact,
            String resourcesNeeded,
            @Enumerated(EnumType.STRING) Answer splitPossible,
            String splitReason) {

        static final Text NONE = new Text(null, null, null, null, null);
    }

    /** What only an emergency change needs before it starts (PU2-20/V5). */
    @Embeddable
    public record Emergency(
            String immediateActions,
            String rollbackNote,
            String implementer,
            String verballyAuthorisedBy,
            Instant verballyAuthorisedAt) {

        static final Emergency NONE = new Emergency(null, null, null, null, null);
    }

    public void nameAssessor(String user) {
        namedAssessor = user;
    }

    /** @param emergency null where there is none; what was said of it earlier stays */
    public void write(Text text, Emergency emergency, String by, Instant at) {
        assessor = by;
        assessedAt = at;
        assessments++;
        this.text = text;
        if (emergency != null) {
            this.emergency = emergency;
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

    @JsonUnwrapped
    public Text text() {
        return text == null ? Text.NONE : text;
    }

    @JsonUnwrapped
    public Emergency emergency() {
        return emergency == null ? Emergency.NONE : emergency;
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
