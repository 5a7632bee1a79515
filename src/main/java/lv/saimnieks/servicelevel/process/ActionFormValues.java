package lv.saimnieks.servicelevel.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.servicelevel.action.ActionEffect;
import lv.saimnieks.servicelevel.action.ActionPeople;
import lv.saimnieks.servicelevel.action.ActionProof;
import lv.saimnieks.servicelevel.action.ChangeWish;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What the forms of {@code sla-corrective-action} show and offer. */
@Component
class ActionFormValues {

    private final ActionPeople people;
    private final ActionEffect effect;
    private final ActionProof proof;
    private final Users users;

    ActionFormValues(ActionPeople people, ActionEffect effect, ActionProof proof, Users users) {
        this.people = people;
        this.effect = effect;
        this.proof = proof;
        this.users = users;
    }

    Map<String, Object> of(CorrectiveAction action, CaseTask task) {
        CaseValues values = new CaseValues();
        switch (task.taskKey()) {
            case "Task_PlanAction" ->
                values.with("peopleOptions", options(action))
                        .with("changeSummary", changeSummary(action))
                        .with("changeAllowed", action.rule().changeWish() != ChangeWish.NO)
                        .with("emergencyAllowed", action.rule().changeWish() == ChangeWish.EMERGENCY);
            case "Task_ConfirmPlan" -> values.with("planSummary", plan(action));
            case "Task_PerformMeasure", "Task_VerifyMeasure" ->
                values.with("measureSummary", measure(action.given().get(task.slot())));
            case "Task_DecideWithoutResults", "Task_DecideEscalation" -> values.with("resultSummary", results(action));
            case "Task_DocumentAction" ->
                values.with("outcomeSummary", action.outcome().label())
                        .with("recipientsToTell", proof.recipientsToTell(action));
            default -> {}
        }
        return values.map();
    }

    private List<Option> options(CorrectiveAction action) {
        return people.doersToChoose(action).stream()
                .map(u -> new Option(users.displayName(u), u))
                .toList();
    }

    private static String changeSummary(CorrectiveAction action) {
        return Wording.of(
                "servicelevel.action.form.change",
                action.severity().label(),
                action.rule().changeWish().label().toLowerCase(Locale.ROOT),
                action.planDue().dueAt());
    }

    private String plan(CorrectiveAction action) {
        List<String> lines = new ArrayList<>();
        action.measures().stream()
                .filter(m -> m.inRound() == action.round() && !m.settled())
                .forEach(m -> lines.add("- " + measure(m)));
        var change = action.change();
        line(lines, "servicelevel.action.field.change", change.changeWhat());
        line(lines, "servicelevel.action.field.emergency", change.changeEmergency());
        line(lines, "servicelevel.action.field.noChange", change.noChangeReason());
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String label, String text) {
        if (text != null) {
            lines.add("- " + Wording.of(label) + ": " + text);
        }
    }

    private String measure(CorrectiveMeasure measure) {
        var planned = measure.planned();
        String text = Wording.of("servicelevel.action.form.measure", planned.what(), Latvian.date(planned.dueOn()));
        var done = measure.done();
        return done == null
                ? text
                : text + " "
                        + Wording.of(
                                "servicelevel.action.form.done",
                                Latvian.date(done.doneOn()),
                                users.displayName(done.doneBy()),
                                done.result());
    }

    private String results(CorrectiveAction action) {
        String periods = effect.periods(action).stream()
                .map(p -> Latvian.date(p.cycleFrom()) + " " + p.state().label())
                .collect(Collectors.joining("; "));
        return periods.isEmpty()
                ? Wording.of("servicelevel.action.form.noResults", action.verifyFrom())
                : Wording.of("servicelevel.action.form.results", action.verifyFrom(), periods);
    }
}
