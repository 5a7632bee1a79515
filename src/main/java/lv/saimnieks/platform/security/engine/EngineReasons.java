package lv.saimnieks.platform.security.engine;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Latvian words for what the engine itself refuses about tasks and cases. */
final class EngineReasons {

    private static final Map<String, String> DATABASE = Map.of("22001", "engine.tooLong", "22021", "engine.character");

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
        return Optional.empty();
    }

    /** What the database would not take, told by its SQL state: the engine itself says only "persistence layer". */
    static Optional<String> ofDatabase(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .map(DATABASE::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Wording::of);
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
