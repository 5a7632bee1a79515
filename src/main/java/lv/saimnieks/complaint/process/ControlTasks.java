package lv.saimnieks.complaint.process;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.complaint.people.ControlWords;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.platform.CaseTask;
import lv.saimnieks.platform.CaseTasks;
import lv.saimnieks.platform.TaskAssigned;
import lv.saimnieks.platform.TaskPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The user tasks of {@code complaint-portfolio-control}. It has no register: each instance is known by the month that is
 * controlled, {@code KONTROLE-2026-10}.
 */
@Component
class ControlTasks implements CaseTasks {

    static final String KEY = "complaint-portfolio-control";

    private static final String PREFIX = "KONTROLE-";
    private static final String WITHIN = "5 wd";

    private final PortfolioControl control;
    private final ControlWords words;
    private final Levels levels;
    private final DueDates dueDates;
    private final CaseMail mail;
    private final Clock clock;

    ControlTasks(
            PortfolioControl control,
            ControlWords words,
            Levels levels,
            DueDates dueDates,
            CaseMail mail,
            Clock clock) {
        this.control = control;
        this.words = words;
        this.levels = levels;
        this.dueDates = dueDates;
        this.mail = mail;
        this.clock = clock;
    }

    static String number(YearMonth period) {
        return PREFIX + period;
    }

    static YearMonth period(String number) {
        return YearMonth.parse(number.substring(PREFIX.length()));
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        return levels.firstWithPeople(task.roles(), List.of(), Levels.Exclusion.NONE, task.takenBy());
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        return Optional.of(dueDates.within(WITHIN));
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return Map.of("controlSummary", words.markdown(control.figures(period(task.number()))));
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        return Map.of();
    }

    @Override
    public CaseCard card(String number) {
        YearMonth period = period(number);
        return new CaseCard(number, Wording.of("complaint.control.title", period.atDay(1), period.atEndOfMonth()), "");
    }

    @Override
    public String panelPath(String number) {
        return SubmissionSummary.CONTROL + "/panelis?menesis=" + period(number);
    }

    @EventListener
    void on(TaskAssigned given) {
        if (given.number().startsWith(PREFIX)) {
            mail.tell(
                    given.number(),
                    given.taskName(),
                    Wording.of("complaint.control.given", given.due()),
                    given.users(),
                    clock.instant());
        }
    }
}
