package lv.saimnieks.complaint.process;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.complaint.model.Control;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
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
    TaskListener recordControl(
            PortfolioControl control, SubmissionChanges changes, StartByMessage others, Clock clock) {
        return listeners.answer(a -> {
            YearMonth period = ControlTasks.period(a.number());
            Role side = side(a);
            String findings = a.text("findingsText");
            String support = a.isTrue("requestSupport") ? support(others, a, side) : null;
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
        });
    }

    private static Role side(TaskAnswer answer) {
        return "Task_ControlServices".equals(answer.task().taskKey())
                ? Role.SERVICE_PORTFOLIO_MANAGER
                : Role.RESOURCE_PORTFOLIO_MANAGER;
    }

    /** Asks for methodical support; the number of the need, or else the wish itself where nobody takes it. */
    private static String support(StartByMessage others, TaskAnswer a, Role side) {
        Map<String, Object> brings = new HashMap<>(Map.of(
                "needText", a.text("supportText"), "originProcess", ControlTasks.KEY, "originCaseId", a.number()));
        if (side == Role.RESOURCE_PORTFOLIO_MANAGER) {
            brings.put("topic", "RESOURCE_USE");
        }
        return others.send(SUPPORT_NEEDED, brings).orElse(a.text("supportText"));
    }
}
