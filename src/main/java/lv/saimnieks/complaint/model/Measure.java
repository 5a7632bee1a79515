package lv.saimnieks.complaint.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lv.saimnieks.shared.Labelled;

/** Something that is done because of a submission (PU2-18/A5): work of a person, or a change with a case of its own. */
@Entity
@Table(name = "submission_measure")
public class Measure {

    /** How a change reports that it succeeded, with deviations or without. */
    private static final String SUCCESSFUL = "SUCCESSFUL";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int inRound;

    @Embedded
    private Planned planned;

    private LocalDate doneOn;
    private String result;
    private String changeNumber;

    protected Measure() {}

    /** @param inRound how often the submission had been closed before */
    Measure(int inRound, Planned planned) {
        this.inRound = inRound;
        this.planned = planned;
    }

    /** It was done. */
    void done(LocalDate day, String what) {
        doneOn = day;
        result = what;
    }

    /** A change was asked for. */
    public void becomes(String change) {
        changeNumber = change;
    }

    int inRound() {
        return inRound;
    }

    public Planned planned() {
        return planned;
    }

    public LocalDate doneOn() {
        return doneOn;
    }

    public String result() {
        return result;
    }

    /** Whether it was done and a change that was asked for succeeded. */
    public boolean achieved() {
        return doneOn != null && (planned.kind() != Kind.CHANGE || result.startsWith(SUCCESSFUL));
    }

    public String changeNumber() {
        return changeNumber;
    }

    /** What was decided to do, by whom and by when. */
    @jakarta.persistence.Embeddable
    public record Planned(
            @Enumerated(EnumType.STRING) Kind kind,
            String what,
            String who,
            @Column(name = "due_on") LocalDate dueOn) {}

    public enum Kind implements Labelled {
        TASK,
        CHANGE
    }
}
