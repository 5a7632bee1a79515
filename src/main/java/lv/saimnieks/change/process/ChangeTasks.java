package lv.saimnieks.change.process;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.change.steps.ChangeDueDates;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the platform needs to know of the user tasks of {@code change-management}. */
@Component
@Transactional
class ChangeTasks implements CaseTasks {

    private final ChangeFinder changes;
    private final ChangePeople people;
    private final ChangeDueDates dues;
    private final ChangeFormValues formValues;
    private final ChangeVariables variables;

    ChangeTasks(
            ChangeFinder changes,
            ChangePeople people,
            ChangeDueDates dues,
            ChangeFormValues formValues,
            ChangeVariables variables) {
        this.changes = changes;
        this.people = people;
        this.dues = dues;
        this.formValues = formValues;
        this.variables = variables;
    }

    @Override
    public String processKey() {
        return ChangeProcess.KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        Change change = changes.get(task.number());
        return switch (task.taskKey()) {
            case "Task_AssessChange" -> people.assessors(change);
            case "Task_ExpertAssessment", "Task_ExpertAssessmentAfter" -> people.experts(change, task.takenBy());
            case "Task_AuthoriseChange" -> people.deciders(change, task.slot(), task.takenBy());
            case "Task_ConfirmAuthorisation" -> people.verbalAuthority(change);
            case "Task_ImplementChange" -> people.implementers(change, task.slot());
            case "Task_RollbackChange" -> people.undoers(change, dues.today());
            case "Task_ReviewChange" -> people.reviewers(change, task.slot(), task.takenBy());
            case "Task_IdentifyNeed",
                    "Task_ClassifyChange",
                    "Task_ConfirmClassification",
                    "Task_SupplementRequest",
                    "Task_PlanChange",
                    "Task_HandleDeviation",
                    "Task_DocumentChange",
                    "Task_CloseChange",
                    "Task_CloseWithdrawn" -> people.managers(change);
            default -> people.inRoles(change, task.roles(), task.takenBy());
        };
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        Change change = changes.get(task.number());
        return Optional.of(
                switch (task.taskKey()) {
                    case "Task_AuthoriseChange" -> dues.decision(change);
                    case "Task_ConfirmAuthorisation" -> dues.confirmation(change);
                    case "Task_ImplementChange" -> dues.item(change, task.slot());
                    case "Task_SupplementRequest" -> dues.supplement();
                    case "Task_ReviewChange" -> dues.review(change);
                    case "Task_PlanChange" -> dues.planning(change);
                    default -> dues.step(change);
                });
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return formValues.of(changes.get(task.number()), task);
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        return variables.of(changes.get(number));
    }

    @Override
    public CaseCard card(String number) {
        Change change = changes.get(number);
        String subject = change.targets().isEmpty()
                ? change.request().targetType().label()
                : String.join(", ", change.targets());
        return new CaseCard(number, change.request().title(), subject, kind(change), urgent(change));
    }

    private static String kind(Change change) {
        ChangeType type = change.classification().type();
        return type == null ? "" : Wording.of("change.card.kind", type.label());
    }

    /** Classed so, or said to be so by who asked, until it is classed. */
    private static boolean urgent(Change change) {
        return change.classification().type() == null
                ? change.request().wish().criticalSituation()
                : change.classification().emergency();
    }

    @Override
    public String matter(CaseTask task) {
        Change change = changes.get(task.number());
        return switch (task.taskKey()) {
            case "Task_ImplementChange" ->
                change.currentItems().get(task.slot()).work().what();
            case "Task_RollbackChange" ->
                change.toUndo(dues.today()).stream()
                        .findFirst()
                        .map(i -> i.work().what())
                        .orElse("");
            case "Task_ExpertAssessment" -> opinion(task, change.route().model().experts());
            case "Task_ExpertAssessmentAfter" ->
                opinion(task, change.route().model().expertsAfter());
            default -> "";
        };
    }

    private static String opinion(CaseTask task, int wanted) {
        return wanted < 2 ? "" : Wording.of("change.card.opinion", task.slot() + 1, wanted);
    }

    @Override
    public String panelPath(String number) {
        return "/registri/izmainas/" + number + "/panelis";
    }
}
