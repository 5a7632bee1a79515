package lv.saimnieks.servicelevel.process;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.servicelevel.usage.Consultation;
import lv.saimnieks.servicelevel.usage.Effect;
import lv.saimnieks.servicelevel.usage.Supervision;
import lv.saimnieks.servicelevel.usage.Supervision.By;
import lv.saimnieks.servicelevel.usage.Supervisions;
import lv.saimnieks.servicelevel.usage.Violation;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code usage-conditions-support} begins by a message, and what becomes of its answers. */
@Configuration
class UsageListeners {

    /** When the effect is checked where nobody says when. */
    private static final String CHECKED_WITHIN = "20 wd";

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final List<String> BROUGHT = List.of("itemCode", "originProcess", "originCaseId");

    private final CaseListeners listeners;
    private final Supervisions supervisions;

    UsageListeners(TaskAnswers answers, UsageTasks tasks, Supervisions supervisions) {
        this.listeners = new CaseListeners(answers, tasks);
        this.supervisions = supervisions;
    }

    @Bean
    ExecutionListener receiveUsageViolation() {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, BROUGHT);
            Supervision.Origin origin =
                    new Supervision.Origin(brought.text("originProcess"), brought.text("originCaseId"));
            String number = supervisions.begin(brought.text("itemCode"), null, origin, null);
            execution.setProcessBusinessKey(number);
            supervisions.started(number, execution.getProcessInstanceId());
        };
    }

    @Bean
    TaskListener recordUsageMonitoring() {
        return listeners.answer((a, execution) -> {
            List<Violation> violations = "YES".equals(a.text("violations"))
                    ? a.rows("violationsText").stream()
                            .map(row -> new Violation(row.text("groupText"), row.text("whatText")))
                            .toList()
                    : List.of();
            if (violations.isEmpty() && "YES".equals(a.text("violations"))) {
                throw Refusal.invalid("violationsText", Wording.of("servicelevel.usage.noneNamed"));
            }
            supervisions.monitored(
                    a.number(), a.user(), a.text("findingsText"), violations, a.one(By.class, "consultBy"));
            execution.setVariable("usageViolations", !violations.isEmpty());
        });
    }

    @Bean
    TaskListener recordUsageConsultation(DueDates dueDates) {
        return listeners.answer((a, execution) -> {
            supervisions.consulted(
                    a.number(),
                    a.user(),
                    a.rows("consultationsText").stream()
                            .map(UsageListeners::given)
                            .toList(),
                    a.date("checkOn"));
            execution.setVariable(
                    "effectCheckAt",
                    Date.from(
                            a.date("checkOn") == null
                                    ? dueDates.lateFrom(dueDates.within(CHECKED_WITHIN))
                                    : a.date("checkOn")
                                            .atTime(MORNING)
                                            .atZone(Latvian.ZONE)
                                            .toInstant()));
        });
    }

    private static Consultation given(TaskAnswer row) {
        return new Consultation(
                row.one(Consultation.Kind.class, "consultationKind"),
                row.text("groupText"),
                row.one(Consultation.Channel.class, "channel"),
                row.date("heldOn"),
                row.text("topicText"),
                row.decimal("hours"),
                row.text("resultText"));
    }

    @Bean
    TaskListener recordUsageEffect() {
        return listeners.answer((a, execution) -> {
            Effect effect = a.one(Effect.class, "usageEffect");
            supervisions.checked(a.number(), a.user(), effect, a.text("effectText"));
            execution.setVariable("usageEffect", effect.name());
        });
    }

    @Bean
    TaskListener recordUsageEscalation(ChangeRequests changes, StartByMessage others) {
        return listeners.answer(a -> {
            Supervision supervision = supervisions.get(a.number());
            String support = a.isTrue("requestSupport")
                    ? others.send(
                                    ReviewActions.SUPPORT,
                                    Map.of(
                                            "itemCode",
                                            supervision.itemCode(),
                                            "needText",
                                            a.text("supportText"),
                                            "originProcess",
                                            UsageTasks.KEY,
                                            "originCaseId",
                                            a.number()))
                            .orElse(a.text("supportText"))
                    : null;
            String change = a.isTrue("requestChange")
                    ? changes.ofInstitution(
                            new Origin(ReviewActions.TASK, UsageTasks.KEY, a.number()),
                            a.user(),
                            supervision.title(),
                            a.text("changeText"),
                            a.text("decisionText"))
                    : null;
            supervisions.decided(a.number(), a.user(), a.text("decisionText"), support, change);
        });
    }
}
