package lv.saimnieks.change.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A standard-change model: a low-risk, well understood, documented change that was authorised beforehand (PU2-20/V3,
 * F6, U2). A request may be a standard change only against a model that is active on the day.
 */
@Entity
@Table(name = "change_standard_model")
public class StandardModel {

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private String description;
    private String author;
    private String authorisedBy;
    private LocalDate authorisedOn;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private RiskLevel risk;

    private int declaredServices;
    private int declaredResources;
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

    /** What a model says; checked by {@link StandardModels}. */
    public record Content(
            String name,
            String description,
            LocalDate validFrom,
            LocalDate validTo,
            RiskLevel risk,
            int declaredServices,
            int declaredResources,
            List<Step> steps) {}

    protected StandardModel() {}

    StandardModel(String code, Content content, String author, String authorisedBy, LocalDate authorisedOn) {
        this.code = code;
        this.author = author;
        this.authorisedBy = authorisedBy;
        this.authorisedOn = authorisedOn;
        name = content.name();
        description = content.description();
        validFrom = content.validFrom();
        validTo = content.validTo();
        risk = content.risk();
        declaredServices = content.declaredServices();
        declaredResources = content.declaredResources();
        steps.addAll(content.steps());
    }

    void withdraw(String by, LocalDate on, String reason) {
        withdrawnBy = by;
        withdrawnOn = on;
        withdrawnReason = reason;
    }

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
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

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public RiskLevel risk() {
        return risk;
    }

    /** Declared number of affected services; counts instead of the dependency graph for a request that matches. */
    public int declaredServices() {
        return declaredServices;
    }

    public int declaredResources() {
        return declaredResources;
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
