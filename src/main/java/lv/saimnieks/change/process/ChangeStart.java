package lv.saimnieks.change.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.change.Change;
import lv.saimnieks.change.ChangeIntake;
import lv.saimnieks.change.ChangeKind;
import lv.saimnieks.change.ChangeStatus;
import lv.saimnieks.change.ChangeView;
import lv.saimnieks.change.NewChange;
import lv.saimnieks.change.TargetType;
import lv.saimnieks.change.Targets;
import lv.saimnieks.change.TriggerKind;
import lv.saimnieks.platform.TaskAnswer;
import lv.saimnieks.platform.TaskAnswers;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The three ways in which a process begins: by our pages (register first), by the start form, by a message. */
@Component
class ChangeStart {

    /**
     * What a message {@code ChangeRequested} may bring; removed from the process once it is in the register. What people
     * wrote comes in keys that end in {@code Text}, which history does not keep.
     */
    private static final List<String> MESSAGE_FIELDS = List.of(
            "titleText",
            "descriptionText",
            "changeKind",
            "targetType",
            "targets",
            "requester",
            "receivedAt",
            "criticalSituation",
            "criticalSituationText",
            "standardModelId",
            "triggerKind",
            "evidenceText",
            "originTask",
            "originProcess",
            "originCaseId");

    private static final Map<String, String> FORM_KEYS =
            Map.of("title", "titleText", "description", "descriptionText", "targets", "targetCodes");

    private final TaskAnswers answers;
    private final ChangeIntake intake;
    private final ChangeView changes;
    private final Users users;

    ChangeStart(TaskAnswers answers, ChangeIntake intake, ChangeView changes, Users users) {
        this.answers = answers;
        this.intake = intake;
        this.changes = changes;
        this.users = users;
    }

    Change changeOf(DelegateExecution execution) {
        if (answers.startedByForm(execution)) {
            return receiveFromForm(answers.ofStart(execution));
        }
        if (execution.getVariable(ChangeProcess.NUMBER) != null) {
            return registered(execution);
        }
        NewChange wanted = fromMessage(execution);
        execution.removeVariables(MESSAGE_FIELDS);
        return intake.receive(wanted);
    }

    /** A refusal names the fields as the start form does. */
    private Change receiveFromForm(TaskAnswer answer) {
        try {
            return intake.receive(fromForm(answer));
        } catch (Refusal refused) {
            Map<String, String> fields = new LinkedHashMap<>();
            refused.fields().forEach((field, why) -> fields.put(FORM_KEYS.getOrDefault(field, field), why));
            throw new Refusal(refused.kind(), refused.getMessage(), fields);
        }
    }

    boolean needEvidenced(Change change) {
        return change.request().needEvidenced();
    }

    /** A withdrawal that came as a bare message enters the register here. */
    void withdrawnByMessage(String number) {
        if (changes.get(number).status() != ChangeStatus.STOPPED) {
            intake.withdraw(number, users.current().orElse(null), Wording.of("change.ChangeStart.withdrawnByMessage"));
        }
    }

    private Change registered(DelegateExecution execution) {
        Change change = changes.get((String) execution.getVariable(ChangeProcess.NUMBER));
        if (change.status() != ChangeStatus.RECEIVED || change.processInstance() != null) {
            throw Refusal.conflict(Wording.of("change.ChangeStart.registered", change.number()));
        }
        return change;
    }

    private NewChange fromForm(TaskAnswer answer) {
        return new NewChange(
                new NewChange.Text(answer.text("titleText"), answer.text("descriptionText")),
                new NewChange.Target(
                        one(ChangeKind.class, answer.text("changeKind"), "changeKind"),
                        one(TargetType.class, answer.text("targetType"), "targetType"),
                        Targets.codesIn(answer.text("targetCodes"))),
                new NewChange.Wish(
                        answer.date("desiredBy"),
                        answer.text("standardModel"),
                        answer.isTrue("criticalSituation"),
                        answer.text("criticalSituationText")),
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(answer.user()));
    }

    private NewChange fromMessage(DelegateExecution execution) {
        String requester = text(execution, "requester");
        return new NewChange(
                new NewChange.Text(text(execution, "titleText"), text(execution, "descriptionText")),
                new NewChange.Target(
                        one(ChangeKind.class, text(execution, "changeKind"), "changeKind"),
                        one(TargetType.class, text(execution, "targetType"), "targetType"),
                        targets(execution)),
                new NewChange.Wish(
                        null,
                        text(execution, "standardModelId"),
                        Boolean.TRUE.equals(execution.getVariable("criticalSituation")),
                        text(execution, "criticalSituationText")),
                new NewChange.Need(
                        one(TriggerKind.class, text(execution, "triggerKind"), "triggerKind"),
                        text(execution, "evidenceText")),
                new NewChange.Origin(
                        requester == null ? users.current().orElse(null) : requester,
                        received(execution.getVariable("receivedAt")),
                        text(execution, "originTask"),
                        text(execution, "originProcess"),
                        text(execution, "originCaseId")));
    }

    private static Instant received(Object value) {
        return value instanceof Date date ? date.toInstant() : null;
    }

    private static Set<String> targets(DelegateExecution execution) {
        Object value = execution.getVariable("targets");
        return Targets.codesIn(value == null ? null : value.toString().replaceAll("[\\[\\]\"]", " "));
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String field) {
        Problems wrong = new Problems();
        E found = wrong.one(field, name, type);
        wrong.refuse();
        return found;
    }
}
