package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.shared.input.Written;
import org.jspecify.annotations.Nullable;

/**
 * A change request as it comes in, by page, REST, start form, message or as a part of a split change (PU2-20/V8.1). Its
 * fields are called as those of the request form.
 */
public record NewChange(
        @Valid Text text,
        @Valid Target target,
        @Valid Wish wish,
        @Valid Need need,
        Origin origin,
        @Nullable Template template) {

    /** Without a template. */
    public NewChange(Text text, Target target, Wish wish, Need need, Origin origin) {
        this(text, target, wish, need, origin, null);
    }

    /** The template with which it was asked for, as it was then. */
    @Embeddable
    public record Template(
            @Column(name = "template_code", updatable = false)
            String code,

            @Column(name = "template_revision", updatable = false)
            Integer revision) {}

    /** @param title short, names no person */
    @Embeddable
    public record Text(
            @Column(updatable = false) @Written(label = "change.NewChange.title", max = Problems.LINE)
            String title,

            @Column(updatable = false) @Written(label = "change.NewChange.description")
            String description) {}

    /** @param targets codes of services and resources; may be empty only when the whole institution is the target */
    public record Target(
            @NotNull(message = "{change.NewChange.changeKind}")
            ChangeKind changeKind,

            @NotNull(message = "{change.NewChange.targetType}")
            TargetType targetType,

            Set<String> targets) {

        public Target {
            targets = new TreeSet<>(ItemCodes.all(targets));
        }
    }

    /**
     * How the requester would have it.
     *
     * @param standardModel code of the standard-change model the requester names, or null
     */
    @Embeddable
    public record Wish(
            LocalDate desiredBy,
            @JsonProperty("standardModelId") String standardModel,
            boolean criticalSituation,
            @Column(name = "critical_description") String criticalSituationText) {

        public static final Wish NONE = new Wish(null, null, false, null);
    }

    /** Why it is needed and what shows it; null parts are found in step 1. */
    @Embeddable
    public record Need(
            @Enumerated(EnumType.STRING) TriggerKind triggerKind,

            @Written(label = "change.NewChange.evidence", optional = true)
            String evidence) {

        public static final Need UNKNOWN = new Need(null, null);
    }

    /**
     * Who and what asked for the change.
     *
     * @param requester user id of who asks
     * @param receivedAt when the institution received it; null means now
     * @param originTask policy task, {@code PU2-18}; null when nobody else waits, likewise the rest
     * @param originProcess process key that waits for {@code ChangeClosed}
     * @param originCase register number of the waiting case, or the parent of a split change
     */
    @Embeddable
    public record Origin(
            @Column(updatable = false) String requester,
            @Column(updatable = false) Instant receivedAt,
            String originTask,
            String originProcess,
            @JsonProperty("originCaseId") String originCase) {

        /** With the moment of receipt where it is not known. */
        Origin receivedBy(Instant now) {
            return receivedAt == null ? new Origin(requester, now, originTask, originProcess, originCase) : this;
        }

        /** A person of the institution asks now, and nobody else waits for the change. */
        public static Origin of(String requester) {
            return new Origin(requester, null, null, null, null);
        }
    }
}
