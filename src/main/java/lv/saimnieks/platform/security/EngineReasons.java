package lv.saimnieks.platform.security;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.platform.web.Failure;
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
            return reason(
                    409,
                    "Šo uzdevumu jau ir paņēmis kāds cits.",
                    "Atjaunojiet uzdevumu sarakstu un izvēlieties citu uzdevumu.");
        }
        if (thrown instanceof SuspendedEntityInteractionException) {
            return reason(409, "Šī lieta ir apturēta.", "Vaicājiet administratoram, kad tā tiks atsākta.");
        }
        if (thrown instanceof MismatchingMessageCorrelationException) {
            return reason(
                    400, "Nav lietas, kas gaida šādu ziņojumu.", "Pārbaudiet ziņojuma nosaukumu un lietas numuru.");
        }
        if (thrown instanceof NullValueException || thrown instanceof NotFoundException) {
            return Optional.of(gone());
        }
        if (thrown instanceof BadUserRequestException) {
            return reason(400, "Pieprasījumā ir nederīgi dati.", "Izlabojiet tos un mēģiniet vēlreiz.");
        }
        return Optional.empty();
    }

    static Failure gone() {
        return new Failure(
                404,
                "Nav atrasts",
                "Šāda uzdevuma vai lietas nav, vai tas jau ir pabeigts.",
                "Atjaunojiet uzdevumu sarakstu un, ja vajadzīgs, meklējiet lietu reģistrā.",
                Map.of());
    }

    private static Optional<Failure> reason(int status, String message, String advice) {
        return Optional.of(new Failure(status, "Nav izpildīts", message, advice, Map.of()));
    }
}
