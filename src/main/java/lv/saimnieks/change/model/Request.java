package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Scope;

/** What was asked for, as received; only the need (trigger and evidence) is added later by the manager. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Request {

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String description;

    @JsonProperty("changeKind")
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TargetType targetType;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Column(updatable = false)
    private String requester;

    @Column(updatable = false)
    private Instant receivedAt;

    private Instant registeredAt;
    private LocalDate desiredBy;
    private boolean criticalSituation;

    @JsonProperty("criticalSituationText")
    private String criticalDescription;

    @JsonProperty("standardModelId")
    private String standardModel;

    private String originTask;
    private String originProcess;

    @JsonProperty("originCaseId")
    private String originCase;

    @Enumerated(EnumType.STRING)
    private TriggerKind triggerKind;

    private String evidence;

    protected Request() {}

    Request(NewChange wanted, Scope scope, Instant now) {
        title = wanted.text().title();
        description = wanted.text().description();
        kind = wanted.target().changeKind();
        targetType = wanted.target().targetType();
        this.scope = scope;
        requester = wanted.origin().requester();
        receivedAt =
                wanted.origin().receivedAt() == null ? now : wanted.origin().receivedAt();
        desiredBy = wanted.wish().desiredBy();
        criticalSituation = wanted.wish().criticalSituation();
        criticalDescription = wanted.wish().criticalSituationText();
        standardModel = wanted.wish().standardModel();
        originTask = wanted.origin().task();
        originProcess = wanted.origin().process();
        originCase = wanted.origin().caseNumber();
        triggerKind = wanted.need().triggerKind();
        evidence = wanted.need().evidence();
    }

    public void recordNeed(TriggerKind trigger, String originTask, String evidence) {
        this.triggerKind = trigger;
        this.evidence = evidence;
        if (originTask != null) {
            this.originTask = originTask;
        }
    }

    public void registered(Instant at) {
        registeredAt = at;
    }

    /** Whether the need is already founded, so that step 1 has nothing to ask (F14). */
    public boolean needEvidenced() {
        return triggerKind != null && evidence != null;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public ChangeKind kind() {
        return kind;
    }

    public TargetType targetType() {
        return targetType;
    }

    public Scope scope() {
        return scope;
    }

    public String requester() {
        return requester;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public LocalDate desiredBy() {
        return desiredBy;
    }

    public boolean criticalSituation() {
        return criticalSituation;
    }

    public String criticalDescription() {
        return criticalDescription;
    }

    public String standardModel() {
        return standardModel;
    }

    public String originTask() {
        return originTask;
    }

    public String originProcess() {
        return originProcess;
    }

    public String originCase() {
        return originCase;
    }

    public TriggerKind triggerKind() {
        return triggerKind;
    }

    public String evidence() {
        return evidence;
    }

    /** Why a change is needed (PU2-20/O1). */
    public enum TriggerKind implements Labelled {
        NEED,
        SITUATION
    }

    /** What a change does to its target (PU2-20/V1). */
    public enum ChangeKind implements Labelled {
        ADD,
        MODIFY,
        REMOVE
    }

    /** What a change is about (PU2-20/V1): a service, a resource, a capability or the institution as a whole. */
    public enum TargetType implements Labelled {
        SERVICE,
        RESOURCE,
        CAPABILITY,
        INSTITUTION
    }
}
