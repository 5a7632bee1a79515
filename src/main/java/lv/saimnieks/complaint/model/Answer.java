package lv.saimnieks.complaint.model;

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
import lv.saimnieks.shared.Labelled;

/** A text for the submitter as it was sent, with proof and the day on which the law takes it as notified. */
@Entity
@Table(name = "submission_answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    private Written written;

    private String writtenBy;
    private Instant writtenAt;
    private LocalDate deemedNotifiedOn;

    protected Answer() {}

    Answer(Kind kind, Written written, String user, Instant now) {
        this.kind = kind;
        this.written = written;
        writtenBy = user;
        writtenAt = now;
    }

    /** It is on its way, or was handed over, on that day. */
    void sent(LocalDate day, LocalDate deemed) {
        written = new Written(written.text(), written.way(), day, written.proof());
        deemedNotifiedOn = deemed;
    }

    public Kind kind() {
        return kind;
    }

    public Written written() {
        return written;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public LocalDate deemedNotifiedOn() {
        return deemedNotifiedOn;
    }

    /**
     * What is sent and how.
     *
     * @param sentOn null until it is
     * @param proof how it can be shown that it was sent; null for a mail of ours, which the message register proves
     */
    @Embeddable
    public record Written(
            String text, @Enumerated(EnumType.STRING) ReplyWay way, LocalDate sentOn, String proof) {}

    /** Which of the texts of a case it is (PU2-18/B6, A7). */
    public enum Kind implements Labelled {
        INTERIM,
        FINAL
    }
}
