package lv.saimnieks.support.control.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.support.control.Choice;
import lv.saimnieks.support.control.Control;
import lv.saimnieks.support.control.SupportControls;
import lv.saimnieks.support.control.SupportControls.Found;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code methodical-support-control} begins by the clock, what becomes of its answers, and what it begins. */
@Configuration
class SupportControlListeners {

    private static final String SUPPORT_NEEDED = "SupportNeeded";

    private final CaseListeners listeners;
    private final SupportControls controls;
    private final SupportControlTasks tasks;

    SupportControlListeners(TaskAnswers answers, SupportControlTasks tasks, SupportControls controls) {
        this.listeners = new CaseListeners(answers, tasks);
        this.controls = controls;
        this.tasks = tasks;
    }

    /** A half-year that is controlled already lends its number, so that its story tells that the clock came too. */
    @Bean
    ExecutionListener beginSupportControl() {
        return execution -> {
            Optional<Control> begun = controls.begin();
            execution.setProcessBusinessKey(
                    begun.map(Control::number).orElseGet(() -> SupportControls.PREFIX + controls.due()));
            execution.setVariables(tasks.beginning(begun.isPresent()));
        };
    }

    @Bean
    TaskListener recordGapDecision() {
        return listeners.answer(a -> controls.decide(
                a.number(),
                SupportControlTasks.side(a.task()),
                a.user(),
                a.one(Choice.class, "decision"),
                a.choices("gapCodes"),
                a.text("reasonText")));
    }

    @Bean
    JavaDelegate startNeededSupport(StartByMessage messages) {
        return listeners.step(number -> start(number, messages));
    }

    /** Each gap that was chosen once. */
    void start(String number, StartByMessage messages) {
        List<Found> chosen = controls.found(number).stream()
                .filter(f -> f.chosen() && f.needNumber() == null)
                .toList();
        for (Found gap : chosen) {
            Map<String, Object> need = new HashMap<>(Map.of(
                    "topic",
                    gap.topic().name(),
                    "audience",
                    gap.audience().name(),
                    "originProcess",
                    SupportControlTasks.KEY,
                    "originCaseId",
                    number));
            if (gap.itemCode() != null) {
                need.put("itemCode", gap.itemCode());
            }
            messages.send(SUPPORT_NEEDED, need).ifPresent(begun -> controls.begun(gap.id(), begun));
        }
    }

    @Bean
    JavaDelegate storeCoverageReport() {
        return listeners.step(controls::close);
    }
}
