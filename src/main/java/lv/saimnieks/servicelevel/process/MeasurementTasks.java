package lv.saimnieks.servicelevel.process;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.BreachPeople;
import lv.saimnieks.servicelevel.breach.BreachSummaries;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.breach.Finding;
import lv.saimnieks.servicelevel.breach.Handling;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the platform needs to know of the user tasks of {@code sla-measurement}. */
@Component
@Transactional
class MeasurementTasks implements CaseTasks {

    static final String COLLECT = "Task_CollectMeasurement";
    static final String ANALYSE = "Task_AnalyseBreach";
    static final String COLLECT_WITHIN = "3 wd";
    static final String ESCALATE_WITHIN = "5 wd";

    private static final String REVIEW_WITHIN = "10 wd";

    private final Breaches breaches;
    private final BreachPeople people;
    private final BreachSummaries summaries;
    private final Terms terms;
    private final DueDates dueDates;

    MeasurementTasks(
            Breaches breaches, BreachPeople people, BreachSummaries summaries, Terms terms, DueDates dueDates) {
        this.breaches = breaches;
        this.people = people;
        this.summaries = summaries;
        this.terms = terms;
        this.dueDates = dueDates;
    }

    @Override
    public String processKey() {
        return MeasurementProcess.KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        String item = breaches.get(task.number()).itemCode();
        return task.taskKey().equals(COLLECT)
                ? people.measurers(item, breaches.handling(task.number()).escalatedAt() != null)
                : people.managers(item);
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        return Optional.of(dueDates.within(
                switch (task.taskKey()) {
                    case COLLECT -> COLLECT_WITHIN;
                    case ANALYSE -> analysisWithin(breaches.get(task.number()).severity());
                    default -> REVIEW_WITHIN;
                }));
    }

    /** The graver, the sooner. */
    private static String analysisWithin(Severity severity) {
        return severity == Severity.CRITICAL ? "1 wd" : severity == Severity.MAJOR ? "3 wd" : "5 wd";
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        Breach breach = breaches.get(task.number());
        Term term = terms.get(breach.termCode());
        String period = breach.periodFrom() == null ? "–" : Term.days(breach.periodFrom(), breach.periodTo());
        return new CaseValues()
                .with(
                        "breachSummary",
                        Wording.of(
                                "servicelevel.breach.form.summary",
                                term.label(),
                                period,
                                term.targetText(),
                                term.content().unit().label()))
                .with("counted", term.content().rule() == Rule.SHARE)
                .with("suspected", breaches.finding(breach) == Finding.SUSPECTED)
                .map();
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        Breach breach = breaches.get(number);
        Handling handling = breaches.handling(number);
        return new CaseValues()
                .with(MeasurementProcess.NUMBER, number)
                .with("occasion", breach.occasion())
                .with("finding", breaches.finding(breach))
                .with("severity", breach.severity())
                .with("decision", handling.decision())
                .with("resource", people.resource(breach.itemCode()))
                .map();
    }

    @Override
    public CaseCard card(String number) {
        CaseSummary summary = summaries.of(number);
        Severity severity = breaches.get(number).severity();
        return new CaseCard(
                number,
                summary.title(),
                summary.subject(),
                severity == null ? "" : Wording.of("servicelevel.card.kind", severity.label()),
                severity == Severity.CRITICAL);
    }

    @Override
    public String panelPath(String number) {
        return BreachSummaries.PATH + "/" + number + "/panelis";
    }
}
