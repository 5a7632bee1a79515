package lv.saimnieks.support.control.process;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.support.control.SupportControls;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a control by hand. */
@Service
public class SupportControlStart {

    private static final String REQUESTED = "SupportControlRequested";

    private final SupportControls controls;
    private final SupportControlTasks tasks;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    SupportControlStart(
            SupportControls controls, SupportControlTasks tasks, @Lazy RuntimeService runtime, RunAsSystem asSystem) {
        this.controls = controls;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Enters the control and starts its process; answers its number.
     *
     * @throws lv.saimnieks.shared.Refusal when the person may not, or the half-year is being controlled
     */
    @Transactional
    public String byHand(String user) {
        String number = controls.begin(user).number();
        asSystem.run(() -> runtime.startProcessInstanceByMessage(REQUESTED, number, tasks.beginning(true)));
        return number;
    }
}
