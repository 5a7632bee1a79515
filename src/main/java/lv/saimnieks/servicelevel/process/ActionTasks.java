package lv.saimnieks.servicelevel.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.servicelevel.action.ActionNotices;
import lv.saimnieks.servicelevel.action.ActionPeople;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the platform needs to know of the user tasks of {@code sla-corrective-action}. */
@Component
@Transactional
class ActionTasks implements CaseTasks {

    static final String KEY = "sla-corrective-action";

    private static final String AT_ONCE = "4 h";
    private static final String DAY = "1 wd";
    private static final String SOON = "3 wd";
    private static final String LATER = "5 wd";
    private static final String SUCCESSFUL = "SUCCESSFUL";

    private final CorrectiveActions actions;
    private final ActionPeople people;
    private final ActionFormValues formValues;
    private final DueDates dueDates;

    ActionTasks(CorrectiveActions actions, ActionPeople people, ActionFormValues formValues, DueDates dueDates) {
        this.actions = actions;
        this.people = people;
        this.formValues = formValues;
        this.dueDates = dueDates;
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        CorrectiveAction action = actions.get(task.number());
        return switch (task.taskKey()) {
            case "Task_ContainConsequences",
                    "Task_FindRootCause",
                    "Task_PlanAction",
                    "Task_NotifySupplier",
                    "Task_DecideWithoutResults",
                    "Task_DocumentAction" -> people.owner(action);
            case "Task_ConfirmPlan" -> people.confirmer(action);
            case "Task_PerformMeasure" -> people.doer(action, action.given().get(task.slot()));
            case "Task_VerifyMeasure" -> people.verifier(action, action.given().get(task.slot()));
            case "Task_DecideEscalation" -> people.deciders(action);
            default -> people.inRoles(action, task.roles());
        };
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        CorrectiveAction action = actions.get(task.number());
        return Optional.of(
                switch (task.taskKey()) {
                    case "Task_ContainConsequences" ->
                        dueDates.within(action.severity() == Severity.CRITICAL ? AT_ONCE : DAY);
                    case "Task_FindRootCause", "Task_PlanAction" -> action.planDue();
                    case "Task_ConfirmPlan" -> dueDates.within(DAY);
                    case "Task_PerformMeasure" ->
                        measure(action.given().get(task.slot()).planned().dueOn());
                    case "Task_DocumentAction" -> dueDates.within(LATER);
                    default -> dueDates.within(SOON);
                });
    }

    private Deadline measure(LocalDate day) {
        return dueDates.endOf(day, Wording.of("servicelevel.action.due.measure", day));
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return formValues.of(actions.get(task.number()), task);
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        CorrectiveAction action = actions.get(number);
        CaseValues values = new CaseValues()
                .with("actionNumber", number)
                .with("severity", action.severity())
                .with("stage", action.status())
                .with("cause", action.cause())
                .with("outcome", action.outcome())
                .with("measures", action.given().size())
                .with("measuresDueAt", measuresDueAt(action))
                .with("toDoAgain", action.somethingToDoAgain())
                .with("changeWanted", changeWanted(action))
                .with(
                        "changeFailed",
                        action.changeClosure() != null
                                && !action.changeClosure().startsWith(SUCCESSFUL))
                .with("resultsDueAt", late(action.resultsDueAt()));
        if (action.rule() != null) {
            values.with("planDueAt", late(action.planDue().dueAt()));
        }
        return values.map();
    }

    private static boolean changeWanted(CorrectiveAction action) {
        return action.change() != null && action.change().changeWhat() != null && action.changeNumber() == null;
    }

    private Instant measuresDueAt(CorrectiveAction action) {
        return action.given().stream()
                .map(m -> m.planned().dueOn())
                .max(Comparator.naturalOrder())
                .map(day -> late(measure(day).dueAt()))
                .orElse(null);
    }

    private Instant late(Instant dueAt) {
        return dueAt == null ? null : dueDates.lateFrom(dueAt);
    }

    @Override
    public CaseCard card(String number) {
        CorrectiveAction action = actions.get(number);
        return new CaseCard(
                number,
                action.title(),
                action.itemCode(),
                Wording.of("servicelevel.card.kind", action.severity().label()),
                action.severity() == Severity.CRITICAL);
    }

    @Override
    public String panelPath(String number) {
        return ActionNotices.PATH + "/" + number + "/panelis";
    }
}
