package lv.saimnieks.platform.security.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lv.saimnieks.shared.Wording;

/**
 * The engine's own English messages in Latvian, known by their shape, with what to do next. What the engine prefixes to a
 * message (its number, names of classes) is for the log and never shown.
 */
final class EngineWords {

    private static final Pattern PREFIX = Pattern.compile("^(?:(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error):\\s*|"
            + "[A-Z]\\w*(?:Exception|Error):\\s*|(?:ENGINE|DMN|SPIN|FEEL|ENGINE-REST)(?:/[A-Z]+)?-[A-Z-]*\\d+:?\\s*)+");
    private static final Pattern PACKAGES =
            Pattern.compile("\\b(?:org|java|jakarta|com|lv)\\.(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern LATVIAN = Pattern.compile("[\\p{L}&&[^a-zA-Z]]");

    private static final List<Sentence> SENTENCES = List.of(
            sentence(
                    "does not have .*permissions? .*on resource|does not have one of the following permissions"
                            + "|Required admin authenticated|cannot grant|not authorized",
                    "engine.forbidden"),
            sentence(
                    "(?:OptimisticLocking|updated by another transaction concurrently|was updated by another)",
                    "engine.changedMeanwhile"),
            sentence("\\bis suspended\\b|\\bsuspended\\b.*cannot", "engine.suspended"),
            sentence("^The (?:user|group|tenant) already exists", "engine.exists"),
            sentence("unique index or primary key|unique constraint|duplicate key", "engine.exists"),
            sentence("has an invalid id: '(.*)' is not a valid resource identifier", "engine.invalidId"),
            sentence("^Null historyTimeToLive values are not allowed", "engine.timeToLive"),
            sentence("^\\w*(?:Instances|Batches|Ids) is empty", "engine.nothingChosen"),
            sentence("[Pp]assword does not match policy", "engine.weakPassword"),
            sentence("^Cannot set query parameter '([^']*)' to value '([^']*)'", "engine.parameter"),
            sentence("Only a single sorting parameter specified", "engine.sorting"),
            sentence("(?s)^Could not parse BPMN process\\.?\\s*(?:Errors:)?\\s*(.*)", "engine.model"),
            sentence(
                    "(?s)^(?:Unable to transform DMN|Could not parse DMN|error while parsing DMN|"
                            + "Exception while parsing DMN)\\W*(.*)",
                    "engine.decision"),
            sentence("(?:Cannot|cannot|Could not) (?:correlate|deliver) (?:a )?message '?([^':]*)", "engine.message"),
            sentence("cannot be deleted because is part of a running", "engine.taskOfCase"),
            sentence("cannot be restarted. It is not completed", "engine.notEnded"),
            sentence("^No deployment resources contained", "engine.noFiles"),
            sentence("^multipart/form-data cannot be processed", "engine.form"),
            sentence("number of (?:job )?retries must be", "engine.retries"),
            sentence("^Unknown property used in expression: (\\S+?)\\.?(?: |$)", "engine.expression"),
            sentence(
                    "^(?:Error while evaluating|Unable to evaluate) expression: (\\S+?)\\.?(?: |$)",
                    "engine.expression"),
            sentence("^HTTP 404|^HTTP 405", "engine.address"),
            sentence("^HTTP 415|^HTTP 406", "engine.format"),
            sentence(
                    "Cannot deserialize|Unexpected (?:end-of-input|character|token)|JSON|"
                            + "^Cannot (?:parse|convert)",
                    "engine.unreadable"),
            sentence(
                    "(?i)\\b(?:does not exist|no \\w+ found|no matching|not found|doesn't exist|no deployed|"
                            + "cannot find|couldn't find)\\b",
                    "engine.gone"));

    private EngineWords() {}

    /** The sentence, or empty for a message of an unknown shape. Words that are Latvian already stay as they are. */
    static Optional<String> of(String message) {
        String bare = bare(message);
        for (Sentence sentence : SENTENCES) {
            Matcher matcher = sentence.shape().matcher(bare);
            if (matcher.find()) {
                return Optional.of(Wording.of(sentence.key(), places(matcher)));
            }
        }
        boolean latvian = LATVIAN.matcher(QUOTED.matcher(bare).replaceAll("")).find();
        return latvian ? Optional.of(bare) : Optional.empty();
    }

    /** A sentence for what has no words of its own, with a code by which the log tells more. */
    static String unknown(String code) {
        return Wording.of("engine.unknown", code);
    }

    /** The message without number and packages. */
    static String bare(String message) {
        String text = PREFIX.matcher(message == null ? "" : message.strip()).replaceFirst("");
        return PACKAGES.matcher(text).replaceAll("");
    }

    private static Object[] places(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .map(place -> place == null ? "" : place.strip())
                .toArray();
    }

    private static Sentence sentence(String shape, String key) {
        return new Sentence(Pattern.compile(shape), key);
    }

    private record Sentence(Pattern shape, String key) {}
}
