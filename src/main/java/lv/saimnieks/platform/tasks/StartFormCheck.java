package lv.saimnieks.platform.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.forms.AnswerVariables;
import lv.saimnieks.platform.forms.FormAnswer;
import lv.saimnieks.platform.forms.FormCheck;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.platform.forms.PlainValues;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Checks what was sent with the start of a process that has a start form, keeps the typed answer for the first delegate
 * and takes the values out of the process again; in a process that no register stands beside they stay, typed.
 */
@Component
class StartFormCheck {

    private final CaseTaskRegistry registry;
    private final DeployedForms forms;
    private final CheckedAnswers answers;
    private final RunAsSystemSwitch asSystem;
    private final Users users;
    private final Clock clock;

    StartFormCheck(
            CaseTaskRegistry registry,
            DeployedForms forms,
            CheckedAnswers answers,
            RunAsSystemSwitch asSystem,
            @Lazy Users users,
            Clock clock) {
        this.registry = registry;
        this.forms = forms;
        this.answers = answers;
        this.asSystem = asSystem;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The listener for a start event.
     *
     * @param initiator the variable the engine keeps the starting person in; null when the model names none
     */
    ExecutionListener on(String processKey, String initiator) {
        return execution -> {
            boolean called = ((ExecutionEntity) execution).getSuperExecution() != null;
            if (!asSystem.isOn() && !called) {
                forms.ofStart(execution.getProcessDefinitionId())
                        .ifPresent(form -> accept(form, processKey, initiator, execution));
            }
        };
    }

    private void accept(FormSchema form, String processKey, String initiator, DelegateExecution execution) {
        String user =
                users.current().orElseThrow(() -> Refusal.forbidden(Wording.of("platform.StartFormCheck.accept")));
        boolean ofCase = registry.of(processKey).isPresent();
        if (ofCase && execution.getProcessBusinessKey() != null) {
            throw Refusal.invalid("businessKey", Wording.of("platform.StartFormCheck.accept.businessKey"));
        }
        Map<String, Object> sent = new LinkedHashMap<>();
        execution.getVariables().forEach((k, v) -> sent.put(k, PlainValues.of(v)));
        Object starter = initiator == null ? null : sent.remove(initiator);
        if (initiator != null && !Objects.equals(starter, user)) {
            throw Refusal.forbidden(Wording.of("platform.StartFormCheck.ownName", initiator));
        }
        FormAnswer answer = FormCheck.check(form, sent, Map.of(), LocalDate.now(clock));
        if (!answer.problems().isEmpty()) {
            throw Refusal.invalid(answer.problems());
        }
        if (!ofCase) {
            execution.setVariables(AnswerVariables.all(form, answer.values(), execution.getVariables()));
            return;
        }
        execution.removeVariables(sent.keySet());
        CaseTask start = new CaseTask(processKey, execution.getCurrentActivityId(), null, Set.of(), 0, Set.of());
        answers.keep(execution.getProcessInstanceId(), new TaskAnswer(start, user, answer.values(), form.keys()));
    }
}
