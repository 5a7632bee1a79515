package lv.saimnieks.change.process;

import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeTaskNotices;
import lv.saimnieks.platform.TaskGivenOut;
import lv.saimnieks.shared.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** People who were given a task may read its case and are told. */
@Component
class CaseTaskEvents {

    private final ChangeAccess access;
    private final ChangeTaskNotices notices;

    CaseTaskEvents(ChangeAccess access, ChangeTaskNotices notices) {
        this.access = access;
        this.notices = notices;
    }

    @EventListener
    void on(TaskGivenOut given) {
        if (isChange(given.number())) {
            access.involve(given.number(), given.users());
            notices.taskGiven(given.number(), given.taskId(), given.taskName(), given.users(), given.due());
        }
    }

    private static boolean isChange(String number) {
        return number.startsWith(Register.CHANGE.prefix() + "-");
    }
}
