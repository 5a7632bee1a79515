package lv.saimnieks.change.standard;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.change.model.RiskLevel;

/**
 * A standard-change model: a low-risk, well understood, documented change that was authorised beforehand (PU2-20/V3,
 * F6, U2). A request may be a standard change only against a model that is active on the day. This is the version in force;
 * {@link ModelVersions} has all of them.
 */
@Entity
@Table(name = "change_standard_model")
public class StandardModel {

    @Id
    private String code;

    @Version
    private long version;

    @Embedded
    private Content content;

    private int revision = 1;
    private Instant activeSince;
    private LocalDate suspendedOn;
    private String suspendedReason;
    private String author;
    private String authorisedBy;
    private LocalDate authorisedOn;
    private String withdrawnBy;
    private LocalDate withdrawnOn;
    private String withdrawnReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "change_standard_model_step", joinColumns = @JoinColumn(name = "model_code"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    /**
     * A step of the plan template.
     *
     * @param what what is done
     * @param withinDays working days from the request's classification by which it is done, 0 = the same day
     */
    @Embeddable
    public record Step(
            String what, @Column(name = "within_days") int withinDays) {}

    /**
     * What a model says beside its steps; checked by {@link StandardModels}.
     *
     * @param declaredServices number of affected services; counts instead of the dependency graph for a request that
     *     matches, likewise {@code declaredResources}
     */
    @Embeddable
    public record Content(
            String name,
            String description,
            LocalDate validFrom,
            LocalDate validTo,
            @Enumerated(EnumType.STRING) RiskLevel risk,
            int declaredServices,
            int declaredResources) {}

    protected StandardModel() {}

    StandardModel(
            String code,
            Content content,
            List<Step> steps,
            String author,
            String authorisedBy,
            LocalDate authorisedOn,
            int revision,
            Instant activeSince) {
        this.code = code;
        this.revision = revision;
        this.activeSince = activeSince;
        this.author = author;
        this.authorisedBy = authorisedBy;
        this.authorisedOn = authorisedOn;
        this.content = content;
        this.steps.addAll(steps);
    }

    /** Another version is in force from now; a suspension is over. */
    void replace(ModelVersion version, String by, LocalDate on, Instant now) {
        content = version.content();
        steps.clear();
        steps.addAll(version.steps());
        author = version.proposedBy();
        authorisedBy = by;
        authorisedOn = on;
        revision = version.revision();
        restore(now);
    }

    void suspend(LocalDate on, String reason) {
        suspendedOn = on;
        suspendedReason = reason;
    }

    void restore(Instant now) {
        suspendedOn = null;
        suspendedReason = null;
        activeSince = now;
    }

    void withdraw(String by, LocalDate on, String reason) {
        withdrawnBy = by;
        withdrawnOn = on;
        withdrawnReason = reason;
    }

    public boolean activeOn(LocalDate day) {
        return stateOn(day) == StandardModelState.ACTIVE;
    }

    public StandardModelState stateOn(LocalDate day) {
        if (withdrawnOn != null && !day.isBefore(withdrawnOn)) {
            return StandardModelState.WITHDRAWN;
        }
        if (suspendedOn != null) {
            return StandardModelState.SUSPENDED;
        }
        if (day.isBefore(content.validFrom())) {
            return StandardModelState.NOT_YET;
        }
        return content.validTo() == null || !day.isAfter(content.validTo())
                ? StandardModelState.ACTIVE
                : StandardModelState.EXPIRED;
    }

    public String code() {
        return code;
    }

    public Content content() {
        return content;
    }

    /** The version in force. */
    public int revision() {
        return revision;
    }

    /** From when failures of the version in force count; null for ever. */
    public Instant activeSince() {
        return activeSince;
    }

    public LocalDate suspendedOn() {
        return suspendedOn;
    }

    public String suspendedReason() {
        return suspendedReason;
    }

    public String author() {
        return author;
    }

    public String authorisedBy() {
        return authorisedBy;
    }

    public LocalDate authorisedOn() {
        return authorisedOn;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
