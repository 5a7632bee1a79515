package lv.saimnieks.support.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.NeedIntake;
import lv.saimnieks.support.need.NewNeed;
import lv.saimnieks.support.need.SupportForm;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways into {@code methodical-support}: our page and REST (register first), the start form, a message. */
@Component
@Transactional
public class NeedProcess {

    static final String KEY = "methodical-support";
    static final String NUMBER = "needNumber";

    /** What {@code SupportNeeded} may bring; removed from the process once it is in the register. */
    private static final List<String> BROUGHT = List.of(
            "topic",
            "itemCode",
            "audience",
            "needText",
            "materialCode",
            "newOrChangedProcess",
            "originProcess",
            "originCaseId");

    private static final Map<String, String> FORM_KEYS = Map.of("item", "itemCode", "what", "needText");

    private final NeedIntake intake;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final Idempotency idempotency;
    private final TaskAnswers answers;

    NeedProcess(
            NeedIntake intake,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem,
            Idempotency idempotency,
            TaskAnswers answers) {
        this.intake = intake;
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    /**
     * Registers a need and starts its process; the same key of the same person does it once.
     *
     * @param key at most 100 characters; null when the request cannot come twice
     * @return the register number
     * @throws Refusal with field names when something is wrong
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String startOnce(NewNeed need, String key) {
        return idempotency.once("support", need.origin().asker(), key, need.toString(), () -> {
            String number = intake.ask(need);
            asSystem.run(() -> runtime.startProcessInstanceByKey(KEY, number, Map.of(NUMBER, number)));
            return number;
        });
    }

    /** Number of the need with which an instance begins, registered where it is not yet. */
    String numberOf(DelegateExecution execution) {
        if (answers.startedByForm(execution)) {
            return fromForm(answers.ofStart(execution));
        }
        if (execution.getVariable(NUMBER) instanceof String number) {
            return number;
        }
        if (execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication() != null) {
            throw Refusal.forbidden(Wording.of("support.need.onlyCases"));
        }
        return intake.askedByCase(fromMessage(CaseListeners.brought(execution, BROUGHT)));
    }

    /** A refusal names the fields as the start form does. */
    private String fromForm(TaskAnswer a) {
        try {
            return intake.ask(new NewNeed(
                    a.one(Topic.class, "topic"),
                    a.text("itemCode"),
                    a.one(Audience.class, "audience"),
                    PlainText.clean(a.text("needText")),
                    a.integer("people"),
                    a.isTrue("newOrChangedProcess"),
                    a.one(SupportForm.class, "wish"),
                    a.date("wishedOn"),
                    NewNeed.Origin.of(a.user())));
        } catch (Refusal refused) {
            Map<String, String> fields = new LinkedHashMap<>();
            refused.fields().forEach((field, why) -> fields.put(FORM_KEYS.getOrDefault(field, field), why));
            throw new Refusal(refused.kind(), refused.getMessage(), fields);
        }
    }

    private static NewNeed fromMessage(TaskAnswer brought) {
        return new NewNeed(
                brought.one(Topic.class, "topic"),
                brought.text("itemCode"),
                brought.one(Audience.class, "audience"),
                PlainText.clean(brought.text("needText")),
                null,
                brought.isTrue("newOrChangedProcess"),
                null,
                null,
                new NewNeed.Origin(
                        null,
                        brought.text("originProcess"),
                        brought.text("originCaseId"),
                        brought.text("materialCode")));
    }
}
