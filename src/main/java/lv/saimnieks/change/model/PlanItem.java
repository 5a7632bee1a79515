package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.change.model.Deviation.RollbackOutcome;
import lv.saimnieks.shared.Labelled;

/** One piece of work of a plan: planned, and what became of it (PU2-20/A5, A6). */
@Entity
@Table(name = "change_plan_item")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class PlanItem {

    @Id
    @JsonIgnore
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int revision;
    private int slot;

    @Embedded
    @JsonUnwrapped
    private Work work;

    @Embedded
    private Report report;

    @Embedded
    private Undone undone;

    private boolean dropped;

    /** What is planned; {@code who} is a user id, dates are days of Riga, the end not before the start. */
    @Embeddable
    public record Work(String what, String who, LocalDate plannedFrom, LocalDate plannedTo) {}

    /** What became of it; all null until it is reported. */
    @Embeddable
    public record Report(
            @Enumerated(EnumType.STRING) @Column(name = "item_result")
            ItemResult result,

            LocalDate actualFrom,
            LocalDate actualTo,
            String note,
            String doneBy,
            Instant reportedAt) {
        static final Report NONE = new Report(null, null, null, null, null, null);
    }

    /** How it was put back in a rollback; all null until then. */
    @Embeddable
    public record Undone(
            @Enumerated(EnumType.STRING) @Column(name = "undo_outcome")
            RollbackOutcome outcome,

            @Column(name = "undone_on") LocalDate on,
            @Column(name = "undo_note") String note,
            @Column(name = "undone_by") String by) {
        static final Undone NONE = new Undone(null, null, null, null);
    }

    protected PlanItem() {}

    PlanItem(int revision, int slot, Work work) {
        this.revision = revision;
        this.slot = slot;
        this.work = work;
    }

    public void report(Report done) {
        report = done;
    }

    /** Not wanted any more: the plan was made anew. */
    public void drop() {
        dropped = true;
    }

    public void undo(Undone putBack) {
        undone = putBack;
    }

    /** Done, or perhaps begun, and not put back yet. */
    boolean toUndo(LocalDate today) {
        boolean begun = open() && !work.plannedFrom().isAfter(today);
        return undone().outcome() == null && (begun || report().result() == ItemResult.DONE);
    }

    public boolean open() {
        return report().result() == null && !dropped;
    }

    public int revision() {
        return revision;
    }

    /** Place among the items of its plan revision, from 0. */
    public int slot() {
        return slot;
    }

    public Work work() {
        return work;
    }

    @JsonUnwrapped
    public Report report() {
        return report == null ? Report.NONE : report;
    }

    @JsonUnwrapped
    public Undone undone() {
        return undone == null ? Undone.NONE : undone;
    }

    public boolean dropped() {
        return dropped;
    }

    /** Outcome of a plan item. */
    public enum ItemResult implements Labelled {
        DONE,
        NOT_DONE
    }
}
