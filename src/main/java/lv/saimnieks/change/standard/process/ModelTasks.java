package lv.saimnieks.change.standard.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.change.standard.ModelDecisions;
import lv.saimnieks.change.standard.ModelVersion;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The user tasks of {@code standard-change-model}; each instance is known by the version, {@code SM-04-1}. */
@Component
class ModelTasks extends UnregisteredTasks {

    static final String KEY = "standard-change-model";

    private static final String WITHIN = "5 wd";

    private final ModelVersions versions;
    private final FitPeople fit;
    private final Levels levels;
    private final DueDates due;

    ModelTasks(ModelVersions versions, FitPeople fit, Help help) {
        super(ModelVersions.PREFIX, help);
        this.versions = versions;
        this.fit = fit;
        this.levels = help.levels();
        this.due = help.dueDates();
    }

    /** When whoever has the next task is reminded of it. */
    Date remindAt() {
        return Date.from(due.remindAt(due.within(WITHIN)));
    }

    @Override
    public String processKey() {
        return KEY;
    }

    /** Who proposes completes the proposal and does not authorise it; where nobody else is left, the level above does. */
    @Override
    public TaskPeople peopleFor(CaseTask task) {
        String proposer = versions.get(task.number()).proposedBy();
        return switch (task.taskKey()) {
            case "Task_PrepareModel" ->
                fit.first(proposer, ModelDecisions.PROPOSERS)
                        .map(role -> TaskPeople.of(role, List.of(proposer)))
                        .orElseGet(() -> levels.firstWithPeople(
                                levels.portfolioRoles(List.of()), List.of(), Levels.Exclusion.NONE, task.takenBy()));
            case "Task_AuthoriseModel" ->
                levels.firstWithPeople(
                        task.roles(),
                        List.of(),
                        new Levels.Exclusion(Set.of(proposer), Wording.of("change.catalogue.excluded")),
                        task.takenBy());
            default -> super.peopleFor(task);
        };
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        ModelVersion version = versions.get(task.number());
        StandardModel.Content content = version.content();
        if (content == null || !task.taskKey().equals("Task_PrepareModel")) {
            return Map.of();
        }
        return new CaseValues()
                .with("nameText", content.name())
                .with("descriptionText", content.description())
                .with("validFrom", content.validFrom().toString())
                .with(
                        "validTo",
                        content.validTo() == null ? null : content.validTo().toString())
                .with("declaredServices", content.declaredServices())
                .with("declaredResources", content.declaredResources())
                .with(
                        "stepsText",
                        version.steps().stream()
                                .map(s -> Map.of("whatText", s.what(), "withinDays", s.withinDays()))
                                .toList())
                .map();
    }

    @Override
    public CaseCard card(String number) {
        return new CaseCard(number, versions.get(number).title(), "");
    }

    @Override
    public String panelPath(String number) {
        return ModelVersions.PATH + "/" + number + "/panelis";
    }

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of("change.catalogue.given", versions.get(given.number()).title(), given.due());
    }
}
