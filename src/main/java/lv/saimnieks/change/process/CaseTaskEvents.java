package lv.saimnieks.change.process;

import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeTaskNotices;
import lv.saimnieks.change.ChangeTimeline;
import lv.saimnieks.platform.AnswersLeft;
import lv.saimnieks.platform.TaskGivenOut;
import lv.saimnieks.shared.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reacts to what happens to tasks: people who were given one may read the case and are told, extra answers are kept. */
@Component
class CaseTaskEvents {

    private final ChangeAccess access;
    private final ChangeTaskNotices notices;
    private final ChangeTimeline timeline;

    CaseTaskEvents(ChangeAccess access, ChangeTaskNotices notices, ChangeTimeline timeline) {
        this.access = access;
        this.notices = notices;
        this.timeline = timeline;
    }

    @EventListener
    void on(TaskGivenOut given) {
        if (isChange(given.number())) {
            access.involve(given.number(), given.users());
            notices.taskGiven(given.number(), given.taskId(), given.taskName(), given.users(), given.due());
        }
    }

    @EventListener
    void on(AnswersLeft left) {
        if (isChange(left.number())) {
            timeline.keepAnswers(left.number(), left.user(), left.taskName(), left.answers());
        }
    }

    private static boolean isChange(String number) {
        return number.startsWith(Register.CHANGE.prefix() + "-");
    }
}
