package lv.saimnieks.change.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.steps.ChangeIntake;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
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
    private final ChangeFinder changes;
    private final Users users;

    ChangeStart(TaskAnswers answers, ChangeIntake intake, ChangeFinder changes, Users users) {
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
        return intake.receive(fromMessage(CaseListeners.brought(execution, MESSAGE_FIELDS)));
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
                        answer.one(ChangeKind.class, "changeKind"),
                        answer.one(TargetType.class, "targetType"),
                        ItemCodes.in(answer.text("targetCodes"))),
                new NewChange.Wish(
                        answer.date("desiredBy"),
                        answer.text("standardModel"),
                        answer.isTrue("criticalSituation"),
                        answer.text("criticalSituationText")),
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(answer.user()));
    }

    private NewChange fromMessage(TaskAnswer brought) {
        String requester = brought.text("requester");
        String targets = brought.text("targets");
        return new NewChange(
                new NewChange.Text(brought.text("titleText"), brought.text("descriptionText")),
                new NewChange.Target(
                        brought.one(ChangeKind.class, "changeKind"),
                        brought.one(TargetType.class, "targetType"),
                        ItemCodes.in(targets == null ? null : targets.replaceAll("[\\[\\]\"]", " "))),
                new NewChange.Wish(
                        null,
                        brought.text("standardModelId"),
                        brought.isTrue("criticalSituation"),
                        brought.text("criticalSituationText")),
                new NewChange.Need(brought.one(TriggerKind.class, "triggerKind"), brought.text("evidenceText")),
                new NewChange.Origin(
                        requester == null ? users.current().orElse(null) : requester,
                        brought.instant("receivedAt"),
                        brought.text("originTask"),
                        brought.text("originProcess"),
                        brought.text("originCaseId")));
    }
}
