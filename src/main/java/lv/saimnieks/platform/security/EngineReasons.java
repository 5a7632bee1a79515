package lv.saimnieks.platform.security;

import java.util.Map;
import java.util.Optional;
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

    private EngineReasons() {}

    /** Empty for anything that is not a refusal but a fault. */
    static Optional<Failure> of(Throwable thrown) {
        if (thrown instanceof TaskAlreadyClaimedException) {
            return reason(409, Wording.of("platform.EngineReasons.of"), Wording.of("platform.EngineReasons.of-2"));
        }
        if (thrown instanceof SuspendedEntityInteractionException) {
            return reason(409, Wording.of("platform.EngineReasons.of-3"), Wording.of("platform.EngineReasons.of-4"));
        }
        if (thrown instanceof MismatchingMessageCorrelationException) {
            return reason(400, Wording.of("platform.EngineReasons.of-5"), Wording.of("platform.EngineReasons.of-6"));
        }
        if (thrown instanceof NullValueException || thrown instanceof NotFoundException) {
            return Optional.of(gone());
        }
        if (thrown instanceof BadUserRequestException) {
            return reason(400, Wording.of("platform.EngineReasons.of-7"), Wording.of("platform.EngineReasons.of-8"));
        }
        return Optional.empty();
    }

    static Failure gone() {
        return new Failure(
                404,
                Wording.of("platform.EngineReasons.gone"),
                Wording.of("platform.EngineReasons.gone-2"),
                Wording.of("platform.EngineReasons.gone-3"),
                Map.of());
    }

    private static Optional<Failure> reason(int status, String message, String advice) {
        return Optional.of(new Failure(status, Wording.of("platform.EngineReasons.reason"), message, advice, Map.of()));
    }
}
