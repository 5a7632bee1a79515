package lv.saimnieks.support.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.need.FittingMaterials;
import lv.saimnieks.support.need.NeedPeople;
import lv.saimnieks.support.need.Needs;
import lv.saimnieks.support.need.Parties;
import lv.saimnieks.support.need.SupportForm;
import lv.saimnieks.support.need.SupportNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the platform needs to know of the user tasks of {@code methodical-support}. */
@Component
@Transactional
class NeedTasks implements CaseTasks {

    static final String EVALUATE = "Task_EvaluateSupportNeed";
    static final String FEEDBACK = "Task_CollectFeedback";

    private static final String SOON = "5 wd";
    private static final String FEEDBACK_WITHIN = "10 wd";

    private final Needs needs;
    private final NeedPeople people;
    private final FittingMaterials fitting;
    private final Parties parties;
    private final DueDates dueDates;

    NeedTasks(Needs needs, NeedPeople people, FittingMaterials fitting, Parties parties, DueDates dueDates) {
        this.needs = needs;
        this.people = people;
        this.fitting = fitting;
        this.parties = parties;
        this.dueDates = dueDates;
    }

    @Override
    public String processKey() {
        return NeedProcess.KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        SupportNeed need = needs.get(task.number());
        return switch (task.taskKey()) {
            case EVALUATE -> people.evaluators(need);
            case FEEDBACK -> people.asker(need, task.roles());
            default -> people.managers(need);
        };
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        SupportNeed need = needs.get(task.number());
        return Optional.of(
                switch (task.taskKey()) {
                    case "Task_PrepareMaterial", "Task_OrganiseTraining", "Task_GiveConsultation" -> providing(need);
                    case FEEDBACK -> dueDates.within(FEEDBACK_WITHIN);
                    default -> dueDates.within(SOON);
                });
    }

    /** By when support is given: by the day that was promised, or soon where it has passed. */
    Deadline providing(SupportNeed need) {
        return dueDates.isAhead(need.answerDueAt())
                ? new Deadline(need.answerDueAt(), need.answerDueRule(), need.calendarVersion())
                : dueDates.within(SOON);
    }

    Deadline evaluating() {
        return dueDates.within(SOON);
    }

    Deadline feedback() {
        return dueDates.within(FEEDBACK_WITHIN);
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        SupportNeed need = needs.get(task.number());
        CaseValues values = new CaseValues()
                .with(
                        "needSummary",
                        Wording.of(
                                "support.need.form.summary",
                                need.title(),
                                need.audience().label()));
        switch (task.taskKey()) {
            case EVALUATE -> {
                var found = fitting.of(need, false);
                values.with(
                                "materialOptions",
                                found.stream()
                                        .map(m -> new Option(
                                                m.code() + " " + m.title() + " · "
                                                        + m.audience().label(),
                                                m.code()))
                                        .toList())
                        .with(
                                "materialsSummary",
                                Wording.of(
                                        found.isEmpty()
                                                ? "support.need.form.noMaterials"
                                                : "support.need.form.materials",
                                        found.size()))
                        .with("needTopic", need.topic())
                        .with("needAudience", need.audience())
                        .with("peopleCount", need.people())
                        .with("processChanged", need.newProcess());
            }
            case "Task_ConfirmAvailability" ->
                values.with("providedSummary", provided(need))
                        .with(
                                "informedOptions",
                                parties.of(need.itemCode(), need.audience()).stream()
                                        .map(p -> new Option(p.name(), p.code()))
                                        .toList());
            case FEEDBACK -> values.with("providedSummary", provided(need));
            default -> {}
        }
        return values.map();
    }

    private static String provided(SupportNeed need) {
        return Stream.of(need.materialCode(), need.trainingCode(), need.consultationCode())
                .filter(code -> code != null)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), codes -> Wording.of("support.need.form.provided", codes)));
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        SupportNeed need = needs.get(number);
        return new CaseValues()
                .with(NeedProcess.NUMBER, number)
                .with("scope", need.scope())
                .with("topic", need.topic())
                .with("people", need.people() == null ? 1 : need.people())
                .with("newOrChangedProcess", need.newProcess())
                .with("requestersIn90Days", need.requesters())
                .with("evaluation", need.evaluation())
                .with("needsMaterial", need.forms().contains(SupportForm.MATERIAL))
                .with("needsTraining", need.forms().contains(SupportForm.TRAINING))
                .with("needsConsultation", need.forms().contains(SupportForm.CONSULTATION))
                .with("askerKnown", need.asker() != null)
                .map();
    }

    @Override
    public CaseCard card(String number) {
        SupportNeed need = needs.get(number);
        return new CaseCard(number, need.title(), need.itemCode() == null ? "" : need.itemCode());
    }

    @Override
    public String panelPath(String number) {
        return Needs.PATH + "/" + number + "/panelis";
    }
}
