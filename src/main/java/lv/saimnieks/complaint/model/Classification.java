package lv.saimnieks.complaint.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.shared.Labelled;

/**
 * What a submission is and what it is about: first what the recogniser proposed, then what a person confirmed
 * (PU2-18/A2, U2–U4, V1–V8).
 */
@Embeddable
public class Classification {

    @Enumerated(EnumType.STRING)
    private SubmissionKind proposedKind;

    /** Why it was proposed, a sentence a line. */
    private String recognition;

    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;

    private String flag;
    private String kindWhy;

    @Enumerated(EnumType.STRING)
    private SubmissionKind overrideKind;

    private String overrideReason;
    private String classifiedBy;
    private Instant classifiedAt;

    @Enumerated(EnumType.STRING)
    private SubmissionScope scope;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private DesiredOutcome desiredOutcome;

    private String personComplainedAbout;
    private String paraphrase;

    /** What holds of the text: names of inputs of the decision tables, with commas. */
    private String inputs;

    private int similarCases;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String priorityWhy;

    @Enumerated(EnumType.STRING)
    private Handling handling;

    protected Classification() {}

    /** What the recogniser says before anybody has read the text. */
    Classification(Proposal proposal, int similar) {
        proposedKind = proposal.kind();
        recognition = String.join("\n", proposal.reasons());
        scope = proposal.scope();
        cause = proposal.cause();
        inputs = String.join(",", proposal.inputs());
        similarCases = similar;
        priority = proposal.priority();
        handling = proposal.handling();
    }

    /** What a person says of it; tables then give kind and priority. */
    void classify(Said said, int similar, String user, Instant now) {
        similarCases = similar;
        inputs = String.join(",", said.inputs());
        overrideKind = said.overrideKind();
        overrideReason = said.overrideKind() == null ? null : said.overrideReason();
        scope = said.scope();
        cause = said.cause();
        desiredOutcome = said.desiredOutcome();
        personComplainedAbout = said.personComplainedAbout();
        paraphrase = said.paraphrase();
        handling = said.handling();
        classifiedBy = user;
        classifiedAt = now;
    }

    /** The table's answer; a person's own, with a reason, comes first (invariant 9). */
    void kind(SubmissionKind byTable, String tableFlag, String why) {
        kind = overrideKind == null ? byTable : overrideKind;
        flag = tableFlag;
        kindWhy = why;
    }

    void priority(Priority byTable, String why) {
        priority = byTable;
        priorityWhy = why;
    }

    void handling(Handling next) {
        handling = next;
    }

    void complainedAbout(String user) {
        personComplainedAbout = user;
    }

    public SubmissionKind proposedKind() {
        return proposedKind;
    }

    public List<String> recognition() {
        return recognition.isEmpty() ? List.of() : List.of(recognition.split("\n"));
    }

    /** The confirmed kind, or the proposed one until somebody has confirmed it. */
    public SubmissionKind kind() {
        return kind == null ? proposedKind : kind;
    }

    public boolean confirmed() {
        return kind != null;
    }

    public String flag() {
        return flag;
    }

    public String kindWhy() {
        return kindWhy;
    }

    public SubmissionKind overrideKind() {
        return overrideKind;
    }

    public String overrideReason() {
        return overrideReason;
    }

    public String classifiedBy() {
        return classifiedBy;
    }

    public Instant classifiedAt() {
        return classifiedAt;
    }

    public SubmissionScope scope() {
        return scope;
    }

    public Cause cause() {
        return cause;
    }

    public DesiredOutcome desiredOutcome() {
        return desiredOutcome;
    }

    public String personComplainedAbout() {
        return personComplainedAbout;
    }

    public String paraphrase() {
        return paraphrase;
    }

    /** Names of the tables' inputs that hold. */
    public Set<String> inputs() {
        return inputs.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(inputs.split(",")));
    }

    public boolean holds(String input) {
        return inputs().contains(input);
    }

    public int similarCases() {
        return similarCases;
    }

    public Priority priority() {
        return priority;
    }

    public String priorityWhy() {
        return priorityWhy;
    }

    public Handling handling() {
        return handling;
    }

    /** What is proposed before a person has read the text; inputs are names of the tables' inputs that hold. */
    public record Proposal(
            SubmissionKind kind,
            Set<String> inputs,
            SubmissionScope scope,
            List<String> targets,
            Cause cause,
            Priority priority,
            List<String> reasons) {

        /** What is usually done with such a submission. */
        Handling handling() {
            return switch (kind) {
                case FEEDBACK -> Handling.NOTE;
                case OTHER_PROCEDURE -> Handling.REROUTE;
                case COMPLAINT, SUGGESTION, UNCLEAR ->
                    scope == SubmissionScope.OTHER_INSTITUTION ? Handling.FORWARD : Handling.EXAMINE;
            };
        }
    }

    /** What a person says of a submission when classifying it. */
    public record Said(
            Set<String> inputs,
            SubmissionKind overrideKind,
            String overrideReason,
            SubmissionScope scope,
            Set<String> targets,
            Cause cause,
            DesiredOutcome desiredOutcome,
            String personComplainedAbout,
            boolean identified,
            String paraphrase,
            List<Part> parts,
            Handling handling) {}

    /** One of several subjects of a submission (E8); all get one answer. */
    @Embeddable
    public record Part(
            @Enumerated(EnumType.STRING) @Column(name = "kind")
            SubmissionKind kind,

            String summary) {}

    /** What a submitter wants to come of it (PU2-18/V1). */
    public enum DesiredOutcome implements Labelled {
        FIX,
        RESOLUTION,
        ANSWER,
        COMPENSATION,
        APOLOGY,
        NONE
    }
}
