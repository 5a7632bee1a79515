package lv.saimnieks.complaint.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;

/** What was found, decided and done about a submission (PU2-18/A3–A6): steps 3 to 6, each a record of its own. */
public final class Examination {

    private Examination() {}

    /** Step 3. */
    @Embeddable
    public record Evaluation(
            String facts,
            @Enumerated(EnumType.STRING) Justified justified,
            String breachedTerm,
            Boolean expectationOnly,
            String rootCause) {}

    /** A question to the submitter with a page of its own; the token opens it until it is answered or too late. */
    @Embeddable
    public record Question(String question, String questionToken, Instant questionUntil) {}

    /** Step 4: what is done about the manifestation (V6) and about the cause (V7). */
    @Embeddable
    public record Decision(
            @Enumerated(EnumType.STRING) Verdict decision,
            String rationale,
            String manifestation,
            String causeMeasure,
            String remedies,
            String partsDecision,
            String decidedBy,
            Instant decidedAt) {}

    /** Step 6. */
    @Embeddable
    public record Result(
            String result, @Enumerated(EnumType.STRING) InsightKind insightKind, String lessons) {}

    /** How a submission was settled that was not examined: where it went, on what grounds, into which one it merged. */
    @Embeddable
    public record Settlement(String settledCode, String settledNote, String governingNumber) {}

    /** Whether a complaint was right. */
    public enum Justified implements Labelled {
        JUSTIFIED,
        PARTLY,
        UNJUSTIFIED,
        NOT_VERIFIABLE
    }

    /** What is decided (PU2-18/A4). */
    public enum Verdict implements Labelled {
        SATISFY,
        PARTLY_SATISFY,
        REJECT,
        ACCEPT_SUGGESTION,
        ACCEPT_PARTLY,
        DEFER,
        NOTE
    }

    /** What a submitter gets beside the decision. */
    public enum Remedy implements Labelled {
        APOLOGY,
        EXPLANATION,
        CORRECTION,
        COMPENSATION
    }

    /** What the institution learned (PU2-18/B5). */
    public enum InsightKind implements Labelled {
        DEFECT,
        NEED_CHANGE,
        IMPROVEMENT
    }

    /** Why a submission is left without examination (law on submissions, section 7). */
    public enum Ground implements Labelled {
        NO_SUBMITTER,
        NOT_SIGNED,
        OFFENSIVE,
        UNREADABLE,
        ALREADY_ANSWERED
    }

    /** To which other procedure a submission is handed over. */
    public enum Procedure implements Labelled {
        INFORMATION_REQUEST,
        APPEAL,
        WHISTLEBLOWING,
        INCIDENT,
        OTHER
    }

    /** What becomes of a submission of another institution's competence. */
    public enum ForwardWay implements Labelled {
        FORWARDED,
        TOLD
    }
}
