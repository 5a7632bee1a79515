package lv.saimnieks.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.annotation.Transactional;

/** Where {@code fault-repair} and the register meet: the way in, who does a task, by when, what becomes of the answer. */
@TestComponent
class FaultProcess implements CaseTasks {

    static final String KEY = "fault-repair";

    private final Faults faults;
    private final DueDates dueDates;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;
    private final CaseListeners listeners;

    FaultProcess(
            Faults faults, DueDates dueDates, @Lazy RuntimeService runtime, RunAsSystem asSystem, TaskAnswers answers) {
        this.faults = faults;
        this.dueDates = dueDates;
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.listeners = new CaseListeners(answers, this);
    }

    @Transactional
    String start(String title, String reporter) {
        String number = faults.report(title, reporter);
        asSystem.run(() -> faults.started(
                number,
                runtime.startProcessInstanceByKey(KEY, number, Map.of("faultNumber", number))
                        .getId()));
        return number;
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public TaskPeople peopleFor(CaseTask task) {
        return task.taskKey().equals("Task_RepairFault")
                ? TaskPeople.of(Role.RESOURCE_MANAGER, List.of("resursa-vaditajs-1"))
                : TaskPeople.of(
                        Role.REGISTRAR, List.of(faults.get(task.number()).reporter()));
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        return Optional.of(dueDates.within("5 wd"));
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return new CaseValues()
                .with("noteText", faults.get(task.number()).repair())
                .map();
    }

    @Override
    public Map<String, Object> processVariables(String number) {
        return new CaseValues().with("faultNumber", number).map();
    }

    @Override
    public CaseCard card(String number) {
        return new CaseCard(number, faults.get(number).title(), "");
    }

    @Override
    public String panelPath(String number) {
        return FaultRegister.PATH + "/" + number + "/panelis";
    }

    @Bean
    TaskListener recordRepair() {
        return listeners.answer(a -> faults.repair(a.number(), a.user(), a.text("noteText")));
    }

    @Bean
    TaskListener recordFaultClosure() {
        return listeners.answer(a -> faults.close(a.number(), a.user(), a.text("noteText")));
    }
}
