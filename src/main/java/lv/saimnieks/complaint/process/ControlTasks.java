package lv.saimnieks.complaint.process;

import java.time.YearMonth;
import java.util.Map;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.complaint.people.ControlWords;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * The user tasks of {@code complaint-portfolio-control}. It has no register: each instance is known by the month that is
 * controlled, {@code KONTROLE-2026-10}.
 */
@Component
class ControlTasks extends UnregisteredTasks {

    static final String KEY = "complaint-portfolio-control";

    private static final String PREFIX = "KONTROLE-";

    private final PortfolioControl control;
    private final ControlWords words;

    ControlTasks(PortfolioControl control, ControlWords words, Help help) {
        super(PREFIX, help);
        this.control = control;
        this.words = words;
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
    public Map<String, Object> formValues(CaseTask task) {
        return Map.of("controlSummary", words.markdown(control.figures(period(task.number()))));
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

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of("complaint.control.given", given.due());
    }
}
