package lv.saimnieks.platform.security.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Latvian words for what the engine itself refuses about tasks and cases. */
final class EngineReasons {

    private static final Set<String> UNREADABLE = Set.of(
            "NullPointerException",
            "IllegalArgumentException",
            "ClassCastException",
            "NumberFormatException",
            "NullValueException");

    private static final Pattern MISSING =
            Pattern.compile("^Unknown property used in expression.*Cannot resolve identifier '([^']+)'");

    private EngineReasons() {}

    /** Empty for anything that is not a refusal but a fault. */
    static Optional<Failure> of(Throwable thrown) {
        if (thrown instanceof TaskAlreadyClaimedException) {
            return reason(
                    409,
                    Wording.of("platform.EngineReasons.claimed"),
                    Wording.of("platform.EngineReasons.claimedAdvice"));
        }
        if (thrown instanceof SuspendedEntityInteractionException) {
            return reason(
                    409,
                    Wording.of("platform.EngineReasons.suspended"),
                    Wording.of("platform.EngineReasons.suspendedAdvice"));
        }
        if (thrown instanceof MismatchingMessageCorrelationException) {
            return reason(
                    400,
                    Wording.of("platform.EngineReasons.noReceiver"),
                    Wording.of("platform.EngineReasons.noReceiverAdvice"));
        }
        if (thrown instanceof NullValueException || thrown instanceof NotFoundException) {
            return Optional.of(gone());
        }
        if (thrown instanceof BadUserRequestException) {
            return reason(
                    400,
                    Wording.of("platform.EngineReasons.badInput"),
                    Wording.of("platform.EngineReasons.badInputAdvice"));
        }
        return ofEngine(thrown);
    }

    /** Whether the REST API could not make out what was sent to it, which it calls a fault of its own. */
    static boolean isUnreadable(ObjectNode answer) {
        return UNREADABLE.contains(answer.path("type").asText());
    }

    /** The engine's refusals have no cause; where a table could not be evaluated, what was given to it does not fit. */
    private static Optional<Failure> ofEngine(Throwable thrown) {
        boolean table = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(DmnEngineException.class::isInstance);
        if (table) {
            return reason(400, Wording.of("engine.inputs"), "");
        }
        Matcher missing = MISSING.matcher(thrown == null ? "" : String.valueOf(thrown.getMessage()));
        if (thrown instanceof ProcessEngineException && missing.find()) {
            return reason(409, Wording.of("engine.missing", missing.group(1)), "");
        }
        boolean refused = thrown instanceof ProcessEngineException
                && !(thrown instanceof ProcessEnginePersistenceException)
                && thrown.getCause() == null;
        if (!refused) {
            return Optional.empty();
        }
        String words = EngineWords.of(thrown.getMessage()).orElse(Wording.of("engine.badInput"));
        return reason(words.equals(Wording.of("engine.gone")) ? 404 : 400, words, "");
    }

    static Failure gone() {
        return new Failure(
                404,
                Wording.of("platform.EngineReasons.goneTitle"),
                Wording.of("platform.EngineReasons.goneMessage"),
                Wording.of("platform.EngineReasons.goneAdvice"),
                Map.of());
    }

    /** @param exists whether there is such a process, which the person may not start */
    static Failure noStart(boolean exists) {
        return exists
                ? new Failure(
                        403,
                        Wording.of("platform.RestEntry.forbiddenTitle"),
                        Wording.of("platform.EngineReasons.noStart"),
                        Wording.of("platform.EngineReasons.noStartAdvice"),
                        Map.of())
                : new Failure(
                        404,
                        Wording.of("platform.EngineReasons.goneTitle"),
                        Wording.of("platform.EngineReasons.noProcess"),
                        Wording.of("platform.EngineReasons.noProcessAdvice"),
                        Map.of());
    }

    private static Optional<Failure> reason(int status, String message, String advice) {
        return Optional.of(new Failure(status, Wording.of("platform.EngineReasons.reason"), message, advice, Map.of()));
    }
}
