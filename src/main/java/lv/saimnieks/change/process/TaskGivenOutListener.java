package lv.saimnieks.change.process;

import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeTaskNotices;
import lv.saimnieks.platform.TaskGivenOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets people who were given a task read the case, and tells them of it. */
@Component
class TaskGivenOutListener {

    private final ChangeAccess access;
    private final ChangeTaskNotices notices;

    TaskGivenOutListener(ChangeAccess access, ChangeTaskNotices notices) {
        this.access = access;
        this.notices = notices;
    }

    @EventListener
    void on(TaskGivenOut given) {
        if (given.number().startsWith("IZM-")) {
            access.involve(given.number(), given.users());
            notices.taskGiven(given.number(), given.taskId(), given.taskName(), given.users(), given.due());
        }
    }
}
