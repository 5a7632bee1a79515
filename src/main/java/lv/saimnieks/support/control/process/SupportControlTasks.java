package lv.saimnieks.support.control.process;

import java.util.Map;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.control.SupportControls;
import org.springframework.stereotype.Component;

/** The user tasks of {@code methodical-support-control}; each instance is known by its half-year. */
@Component
class SupportControlTasks extends UnregisteredTasks {

    static final String KEY = "methodical-support-control";

    private static final String DECIDE_WITHIN = "5 wd";

    private final SupportControls controls;
    private final DueDates due;

    SupportControlTasks(SupportControls controls, DueDates due, Help help) {
        super(SupportControls.PREFIX, help);
        this.controls = controls;
        this.due = due;
    }

    /** The variables with which the process begins. */
    Map<String, Object> beginning(boolean needed) {
        Deadline decide = due.within(DECIDE_WITHIN);
        return new CaseValues()
                .with("controlNeeded", needed)
                .with("gapsRemindAt", due.remindAt(decide))
                .with("gapsDueAt", due.lateFrom(decide))
                .map();
    }

    /** In whose place a task is done. */
    static Role side(CaseTask task) {
        return task.roles().iterator().next();
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return new CaseValues()
                .with(
                        "gapOptions",
                        controls.gaps(side(task)).stream()
                                .limit(SupportControls.MOST)
                                .map(g -> new Option(g.label(), g.code()))
                                .toList())
                .map();
    }

    @Override
    public CaseCard card(String number) {
        return new CaseCard(number, controls.get(number).title(), "");
    }

    @Override
    public String panelPath(String number) {
        return "/parskati/atbalsts/kontrole/" + number + "/panelis";
    }

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of("support.control.given", given.due());
    }
}
