package lv.saimnieks.complaint.recognition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.recognition.PhraseBook.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the decision tables, answered from a text, with the phrases that say so. In doubt between a complaint
 * and a suggestion it is a complaint.
 */
final class Signs {

    private static final String[] DEFECTS = {"defect", "broken", "outage", "repair", Reading.NEGATED};
    private static final List<String> MARKS = List.of("rude", "compensation", "vulnerable", "safety");
    private static final int MOST_PHRASES = 3;
    private static final int MOST_HITS = 1000;
    private static final int SHORTEST_STORY = 5;

    private final Reading reading;
    private final boolean anonymous;
    private final Map<String, List<Hit>> evidence = new LinkedHashMap<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final boolean repeated;
    private final boolean aboutPerson;
    private final boolean nothingToExamine;

    /** @param taken what the text is taken for; null: what its phrases say */
    Signs(Reading reading, @Nullable SubmitterType submitter, @Nullable SubmissionKind taken) {
        this.reading = reading;
        this.anonymous = submitter == SubmitterType.ANONYMOUS;
        boolean proposes = note("proposesImprovement", reading.all("suggestion"));
        boolean warns = note("warnsOfFuture", reading.all("warning"));
        boolean thanks = note("thanksOnly", thanks());
        boolean asks = note("infoRequestOnly", asking());
        boolean past = note("concernsPastFact", reading.asserted("experience", Reading.PAST));
        boolean defect = note("identifiesDeficiency", reading.asserted(DEFECTS));
        boolean harm = note("harm", reading.asserted("dissatisfaction", "contrast"))
                || defect
                || lacking(!(proposes || warns || thanks || asks))
                || !warns && told(proposes, thanks, asks);
        boolean suggests = proposes || !harm && !asks && note("proposesImprovement", wishes());
        if (taken != null) {
            harm = taken == SubmissionKind.COMPLAINT;
            suggests = taken == SubmissionKind.SUGGESTION || harm && proposes;
            warns &= taken == SubmissionKind.SUGGESTION;
            thanks = taken == SubmissionKind.FEEDBACK;
            asks = taken == SubmissionKind.OTHER_PROCEDURE;
        }
        answers.put("whistleblowing", whistleblowing(submitter));
        answers.put(
                "infoRequestOnly", !harm && !suggests && !warns && (asks || taken == null && !thanks && questioned()));
        answers.put("appeal", note("appeal", reading.all("appeal").filter(h -> !reading.isQuestion(h))));
        answers.put("incidentOngoing", note("incidentOngoing", ongoing()));
        answers.put("concernsPastFact", harm ? defect || suggests || past : past && !warns);
        answers.put("harm", harm);
        answers.put("proposesImprovement", suggests);
        answers.put("warnsOfFuture", warns);
        answers.put("thanksOnly", thanks && !harm && !suggests && !warns && !asks);
        answers.put("identifiesDeficiency", harm);
        MARKS.forEach(mark -> note(mark, reading.all(mark)));
        note("promiseBreached", harm ? reading.asserted("promise") : Stream.empty());
        repeated = note("repeated", harm ? reading.asserted("repeated") : Stream.empty());
        aboutPerson = note("personComplainedAbout", harm ? aboutPerson() : Stream.empty());
        nothingToExamine =
                is("thanksOnly") || anonymous && answers.values().stream().noneMatch(yes -> yes);
    }

    private boolean note(String sign, Stream<Hit> hits) {
        List<Hit> found = hits.limit(MOST_HITS)
                .sorted(Comparator.comparing(Hit::from))
                .limit(MOST_PHRASES)
                .toList();
        if (!found.isEmpty()) {
            evidence.putIfAbsent(sign, found);
        }
        return !found.isEmpty();
    }

    /** An outage that is told of without a word of its end. */
    private Stream<Hit> ongoing() {
        Set<Integer> over = reading.sentencesWith("over");
        return reading.asserted("outage").filter(h -> !over.contains(reading.sentenceOf(h)));
    }

    /** What is missing is a deficiency where somebody met it at some time, or where nothing else is said. */
    private boolean lacking(boolean nothingElse) {
        Set<Integer> met = reading.sentencesWith("experience");
        return note(
                "lack",
                reading.asserted("lack")
                        .filter(h -> met.contains(reading.sentenceOf(h)) || nothingElse && !reading.isQuestion(h)));
    }

    /**
     * What happened is told, and nothing speaks for another purpose than to complain of it: in doubt it is a complaint.
     * With a suggestion it is one unless better times or other places are remembered.
     */
    private boolean told(boolean proposes, boolean thanks, boolean asks) {
        if (reading.has("neutral") || thanks && !reading.has("but") || asks) {
            return false;
        }
        Stream<Hit> told = thanks
                ? afterBut(reading.asserted(Reading.PAST))
                : proposes
                        ? reading.asserted(Reading.PAST, "experience")
                        : reading.asserted(Reading.PAST, "experience", "already", Reading.DONE);
        return words() >= SHORTEST_STORY && note("told", told);
    }

    /** Those after the word with which praise turns. */
    private Stream<Hit> afterBut(Stream<Hit> hits) {
        int but = reading.all("but").mapToInt(Hit::from).min().orElse(0);
        return hits.filter(h -> h.from() > but);
    }

    /** Questions and requests; a word that can ask and tell asks at the beginning only. */
    private Stream<Hit> asking() {
        return Stream.concat(
                Stream.concat(reading.all("question"), reading.all("request")),
                reading.all("interrogative").filter(h -> reading.isQuestion(h) || reading.isEarly(h)));
    }

    private Stream<Hit> wishes() {
        return reading.all(Reading.WISH).filter(h -> !reading.isQuestion(h));
    }

    private int words() {
        return reading.words().all().size();
    }

    /** Thanks beforehand and at the end of a letter thank for nothing. */
    private Stream<Hit> thanks() {
        Set<Integer> formal = reading.sentencesWith("formula");
        return reading.asserted("thanks", "praise").filter(h -> !formal.contains(reading.sentenceOf(h)));
    }

    /** A sentence that asks, of more than one word. */
    private boolean questioned() {
        List<Words.Word> words = reading.words().all();
        for (int i = 1; i < words.size(); i++) {
            int sentence = words.get(i).sentence();
            if (words.get(i - 1).sentence() == sentence && reading.words().isQuestion(sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean whistleblowing(@Nullable SubmitterType submitter) {
        return note("whistleblowing", reading.all("whistleblowing").filter(h -> !reading.isQuestion(h)))
                || (submitter == SubmitterType.EMPLOYEE || reading.has("employed"))
                        && note("whistleblowing", reading.all("breach"));
    }

    /** A person in a sentence about attitude, or the one about whom somebody complains. */
    private Stream<Hit> aboutPerson() {
        Set<Integer> attitude = reading.sentencesWith("cause.ATTITUDE");
        return Stream.concat(
                reading.all("personComplainedAbout"),
                reading.all("person").filter(h -> attitude.contains(reading.sentenceOf(h))));
    }

    /** Whether a question of the tables is answered with yes. */
    boolean is(String answer) {
        return Boolean.TRUE.equals(answers.get(answer));
    }

    /** Whether a phrase says outright that something is wrong. */
    boolean showDeficiency() {
        return is("harm") && (evidence.containsKey("harm") || evidence.containsKey("identifiesDeficiency"));
    }

    /** The ten answers of {@code submission-kind}. */
    Map<String, Boolean> answers() {
        return answers;
    }

    /** The inputs of {@code submission-priority} that a text gives. */
    Map<String, Object> urgency() {
        Map<String, Object> urgency = new LinkedHashMap<>();
        urgency.put("safety", evidence.containsKey("safety"));
        urgency.put("ongoingUnavailability", is("incidentOngoing"));
        urgency.put("promiseBreached", evidence.containsKey("promiseBreached"));
        urgency.put("praise", nothingToExamine);
        return urgency;
    }

    /** What else a person should know, beside the flag of the table. */
    Set<String> flags(SubmissionKind kind, String ofTable) {
        Set<String> flags = new TreeSet<>();
        MARKS.stream().filter(evidence::containsKey).forEach(flags::add);
        if (!ofTable.isEmpty() && !(anonymous && ofTable.equals("needMoreInfo"))) {
            flags.add(ofTable);
        }
        if (kind == SubmissionKind.COMPLAINT) {
            add(flags, "incident", is("incidentOngoing"));
            add(flags, "slaTermBreached", evidence.containsKey("promiseBreached"));
            add(flags, "repeated", repeated);
            add(flags, "personComplainedAbout", aboutPerson);
            if (is("proposesImprovement")) {
                flags.remove("hasSuggestionPart");
                flags.add(suggestionLeads() ? "complaintInSuggestionForm" : "hasSuggestionPart");
            }
        }
        add(flags, "warnsOfFuture", is("warnsOfFuture") && kind == SubmissionKind.SUGGESTION);
        return flags;
    }

    private static void add(Set<String> flags, String flag, boolean yes) {
        if (yes) {
            flags.add(flag);
        }
    }

    /** Whether the suggestion stands before what happened. */
    private boolean suggestionLeads() {
        return first("proposesImprovement")
                < Stream.of("identifiesDeficiency", "harm", "lack", "told")
                        .mapToInt(this::first)
                        .min()
                        .orElse(0);
    }

    private int first(String sign) {
        return evidence.getOrDefault(sign, List.of()).stream()
                .mapToInt(Hit::from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the text says anything at all that a person could examine or answer. */
    boolean saysSomething() {
        return evidence.keySet().stream().anyMatch(s -> !s.equals("concernsPastFact")) || is("infoRequestOnly");
    }

    /** Sign → the first phrases that show it. */
    Map<String, List<Hit>> evidence() {
        return evidence;
    }
}
