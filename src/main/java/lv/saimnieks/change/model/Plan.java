package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** The plan of a change beside its items (PU2-20/A5, V8.4); for an emergency written after the fact. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Plan {

    @JsonProperty("revision")
    private int planRevision;

    private String plannedBy;
    private Instant plannedAt;

    @Embedded
    private Text text;

    /**
     * The texts of a plan; those that do not apply are null.
     *
     * @param documentation what was done in an emergency, written afterwards
     * @param clashReason why the plan may stay although something stands against it
     */
    @Embeddable
    public record Text(
            Instant windowFrom,
            Instant windowTo,
            String rollbackPlan,
            String communicationPlan,
            String testPlan,
            String externalProviders,
            String riskPlan,
            String documentation,
            String clashReason) {

        public static final Text NONE = new Text(null, null, null, null, null, null, null, null, null);
    }

    public void write(Text text, String by, Instant at) {
        planRevision++;
        plannedBy = by;
        plannedAt = at;
        this.text = text;
    }

    /** How many times the plan was made. */
    public int planRevision() {
        return planRevision;
    }

    public String plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    @JsonUnwrapped
    public Text text() {
        return text == null ? Text.NONE : text;
    }
}
