package lv.saimnieks.change.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The plan of a change beside its items (PU2-20/A5, V8.4); for an emergency written after the fact. */
@Embeddable
public class Plan {

    private int planRevision;
    private String plannedBy;
    private Instant plannedAt;
    private Instant windowFrom;
    private Instant windowTo;
    private String rollbackPlan;
    private String communicationPlan;
    private String testPlan;
    private String externalProviders;
    private String riskPlan;
    private String documentation;

    /** The texts of a plan; those that do not apply are null. */
    public record Text(
            Instant windowFrom,
            Instant windowTo,
            String rollbackPlan,
            String communicationPlan,
            String testPlan,
            String externalProviders,
            String riskPlan,
            String documentation) {}

    public void write(Text text, String by, Instant at) {
        planRevision++;
        plannedBy = by;
        plannedAt = at;
        windowFrom = text.windowFrom();
        windowTo = text.windowTo();
        rollbackPlan = text.rollbackPlan();
        communicationPlan = text.communicationPlan();
        testPlan = text.testPlan();
        externalProviders = text.externalProviders();
        riskPlan = text.riskPlan();
        documentation = text.documentation();
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

    public Instant windowFrom() {
        return windowFrom;
    }

    public Instant windowTo() {
        return windowTo;
    }

    public String rollbackPlan() {
        return rollbackPlan;
    }

    public String communicationPlan() {
        return communicationPlan;
    }

    public String testPlan() {
        return testPlan;
    }

    public String externalProviders() {
        return externalProviders;
    }

    public String riskPlan() {
        return riskPlan;
    }

    /** What was done in an emergency, written afterwards. */
    public String documentation() {
        return documentation;
    }
}
