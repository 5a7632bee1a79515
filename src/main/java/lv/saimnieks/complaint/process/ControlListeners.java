package lv.saimnieks.complaint.process;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import lv.saimnieks.cases.Outcome;
import lv.saimnieks.cases.Outcomes;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.complaint.model.Control;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.TaskAnswer;
import lv.saimnieks.platform.TaskAnswers;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code complaint-portfolio-control} begins, and what becomes of the managers' answers. */
@Configuration
class ControlListeners {

    private static final String SUPPORT_NEEDED = "SupportNeeded";

    private final CaseListeners listeners;

    ControlListeners(TaskAnswers answers, ControlTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    ExecutionListener beginControl(PortfolioControl control) {
        return execution -> execution.setProcessBusinessKey(ControlTasks.number(control.period()));
    }

    @Bean
    TaskListener recordControl(PortfolioControl control, SubmissionChanges changes, Outcomes outcomes, Clock clock) {
        return listeners.answer(a -> {
            YearMonth period = ControlTasks.period(a.number());
            Role side = side(a);
            String findings = a.text("findingsText");
            String support = a.isTrue("requestSupport") ? a.text("supportText") : null;
            control.keep(new Control(
                    period.toString(),
                    side,
                    a.user(),
                    clock.instant(),
                    findings,
                    a.text("actionsText"),
                    a.isTrue("requestChange")
                            ? changes.ask(a.number(), a.user(), a.text("changeText"), findings)
                            : null,
                    support,
                    control.figures(period)));
            if (support != null) {
                outcomes.publish(supportNeeded(a.number(), side));
            }
        });
    }

    private static Role side(TaskAnswer answer) {
        return "Task_ControlServices".equals(answer.task().taskKey())
                ? Role.SERVICE_PORTFOLIO_MANAGER
                : Role.RESOURCE_PORTFOLIO_MANAGER;
    }

    /** For who gives methodical support; the wish itself is in the register of controls. */
    private static Outcome supportNeeded(String number, Role side) {
        String from = number + (side == Role.SERVICE_PORTFOLIO_MANAGER ? "-P" : "-R");
        return new Outcome(SUPPORT_NEEDED, from, ControlTasks.KEY, null, Map.of("side", side.group()));
    }
}
