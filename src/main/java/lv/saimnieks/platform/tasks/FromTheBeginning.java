package lv.saimnieks.platform.tasks;

import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses to start a case in its middle: the engine's REST API would let everybody who may start one do so. */
class FromTheBeginning extends CommandInterceptor {

    private final RunAsSystemSwitch asSystem;

    FromTheBeginning(RunAsSystemSwitch asSystem) {
        this.asSystem = asSystem;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd && !asSystem.isOn()) {
            throw Refusal.forbidden(Wording.of("platform.FromTheBeginning.execute"));
        }
        return next.execute(command);
    }
}
