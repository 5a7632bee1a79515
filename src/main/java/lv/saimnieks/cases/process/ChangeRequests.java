package lv.saimnieks.cases.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for changes with the message {@code ChangeRequested}; each knows where it came from. */
@Component
public class ChangeRequests {

    private static final String MESSAGE = "ChangeRequested";

    private final StartByMessage others;

    ChangeRequests(StartByMessage others) {
        this.others = others;
    }

    /**
     * A case that needs a change.
     *
     * @param task task of the policy, {@code PU2-18}
     * @param process key of the process that may wait for {@code ChangeClosed}
     * @param number business key of the case
     */
    public record Origin(String task, String process, String number) {}

    /**
     * The change that is wanted.
     *
     * @param why what shows that it is needed
     * @param targetType {@code SERVICE}, {@code RESOURCE} or {@code INSTITUTION}
     * @param targets codes of services and resources
     * @param emergency why it cannot wait; null where it can
     */
    public record Wanted(
            String title,
            String what,
            String why,
            String requester,
            String targetType,
            Collection<String> targets,
            @Nullable String emergency) {}

    /** A change of the institution as a whole; answers its number. */
    public String ofInstitution(Origin origin, String requester, String title, String what, String why) {
        return ask(new Wanted(title, what, why, requester, "INSTITUTION", List.of(), null), origin);
    }

    /** @return the number of the change */
    public String ask(Wanted wanted, Origin origin) {
        Map<String, Object> brings = new HashMap<>();
        brings.put("titleText", wanted.title());
        brings.put("descriptionText", wanted.what());
        brings.put("changeKind", "MODIFY");
        brings.put("requester", wanted.requester());
        brings.put("triggerKind", "NEED");
        brings.put("evidenceText", wanted.why());
        brings.put("targetType", wanted.targetType());
        brings.put("targets", String.join(",", wanted.targets()));
        brings.put("originTask", origin.task());
        brings.put("originProcess", origin.process());
        brings.put("originCaseId", origin.number());
        if (wanted.emergency() != null) {
            brings.put("criticalSituation", true);
            brings.put("criticalSituationText", wanted.emergency());
        }
        return others.send(MESSAGE, brings).orElseThrow();
    }
}
