package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.shared.Labelled;

/** How a change ended (PU2-20/A8). The code may be settled by the course before a person closes the request. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Closure {

    @JsonProperty("code")
    @Enumerated(EnumType.STRING)
    private ClosureCode closureCode;

    @JsonProperty("reason")
    private String closureReason;

    @JsonProperty("note")
    private String closureNote;

    private String closedBy;
    private Instant closedAt;
    private int deviationCount;

    @Enumerated(EnumType.STRING)
    private LifecycleStage newStage;

    public void settle(ClosureCode code, String reason) {
        closureCode = code;
        closureReason = reason;
    }

    public void close(ClosureCode code, String note, String by, Instant at) {
        closureCode = code;
        closureNote = note;
        closedBy = by;
        closedAt = at;
    }

    public void moveTargetsTo(LifecycleStage stage) {
        newStage = stage;
    }

    void deviated() {
        deviationCount++;
    }

    /** Whether the change is closed and was carried out. */
    public boolean carriedOut() {
        return closureCode != null && closureCode.carriedOut();
    }

    public ClosureCode code() {
        return closureCode;
    }

    /** Why the course ended early, as the deciding person or the system put it. */
    public String reason() {
        return closureReason;
    }

    public String note() {
        return closureNote;
    }

    public String by() {
        return closedBy;
    }

    public Instant at() {
        return closedAt;
    }

    /** The stage of life that the targets move to; null when they stay. */
    public LifecycleStage newStage() {
        return newStage;
    }

    public int deviations() {
        return deviationCount;
    }

    /** How a change ended (PU2-20/A8). */
    public enum ClosureCode implements Labelled {
        SUCCESSFUL,
        SUCCESSFUL_WITH_DEVIATIONS,
        ROLLED_BACK,
        FAILED,
        REJECTED,
        CANCELLED,
        SPLIT,
        EXPIRED,
        /** a person ended its process past its steps */
        TERMINATED;

        /** Whether what was wanted was done, with or without deviations. */
        public boolean carriedOut() {
            return this == SUCCESSFUL || this == SUCCESSFUL_WITH_DEVIATIONS;
        }
    }
}
