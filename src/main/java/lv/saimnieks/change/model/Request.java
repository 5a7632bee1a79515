package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Scope;
import org.jspecify.annotations.Nullable;

/** What was asked for, as received; only the need (trigger and evidence) is added later by the manager. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Request {

    @Embedded
    @JsonUnwrapped
    private NewChange.Text text;

    @JsonProperty("changeKind")
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TargetType targetType;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Embedded
    @JsonUnwrapped
    private NewChange.Wish wish;

    @Embedded
    @JsonUnwrapped
    private NewChange.Origin origin;

    @Embedded
    private NewChange.Need need;

    @Embedded
    private NewChange.@Nullable Template template;

    private Instant registeredAt;

    protected Request() {}

    Request(NewChange wanted, Scope scope, Instant now) {
        text = wanted.text();
        kind = wanted.target().changeKind();
        targetType = wanted.target().targetType();
        this.scope = scope;
        wish = wanted.wish();
        origin = wanted.origin().receivedBy(now);
        need = wanted.need();
        template = wanted.template();
    }

    /** @param task the policy task it came from; null keeps what the request said */
    public void recordNeed(NewChange.Need found, String task) {
        need = found;
        if (task != null) {
            origin = new NewChange.Origin(
                    origin.requester(), origin.receivedAt(), task, origin.originProcess(), origin.originCase());
        }
    }

    public void registered(Instant at) {
        registeredAt = at;
    }

    /** Whether the need is already founded, so that step 1 has nothing to ask (F14). */
    public boolean needEvidenced() {
        return need().triggerKind() != null && need().evidence() != null;
    }

    public String title() {
        return text.title();
    }

    public String description() {
        return text.description();
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
        return origin.requester();
    }

    public NewChange.Wish wish() {
        return wish;
    }

    public NewChange.Origin origin() {
        return origin;
    }

    @JsonUnwrapped
    public NewChange.Need need() {
        return need == null ? NewChange.Need.UNKNOWN : need;
    }

    /** The template with which it was asked for; null for none. */
    public NewChange.@Nullable Template template() {
        return template;
    }

    public Instant registeredAt() {
        return registeredAt;
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
