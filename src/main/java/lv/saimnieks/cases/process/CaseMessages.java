package lv.saimnieks.cases.process;

import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts cases of other domains by the messages that the house has agreed on. */
@Component
public class CaseMessages {

    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    CaseMessages(@Lazy RuntimeService runtime, RunAsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Where a wish comes from.
     *
     * @param task of the policy, {@code PU2-17}
     * @param number business key of the case
     */
    public record Origin(String task, String process, String number) {}

    /** Starts the process that begins with the message; answers the number of the new case. */
    public String start(String message, Map<String, Object> variables) {
        return asSystem.call(
                () -> runtime.startProcessInstanceByMessage(message, variables).getBusinessKey());
    }

    /** Asks for a change; answers its number. What it is about and its title are among {@code more}. */
    public String change(Origin origin, String requester, String what, String why, Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(more);
        wanted.put("descriptionText", what);
        wanted.put("changeKind", "MODIFY");
        wanted.put("requester", requester);
        wanted.put("triggerKind", "NEED");
        wanted.put("evidenceText", why);
        wanted.put("originTask", origin.task());
        wanted.put("originProcess", origin.process());
        wanted.put("originCaseId", origin.number());
        return start("ChangeRequested", wanted);
    }

    /** Asks for a change of the institution as a whole; answers its number. */
    public String changeOfInstitution(Origin origin, String requester, String title, String what, String why) {
        return change(origin, requester, what, why, Map.of("titleText", title, "targetType", "INSTITUTION"));
    }
}
