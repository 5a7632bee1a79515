package lv.saimnieks.platform.tasks.assignment;

import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives tasks out anew after midnight: roles and substitutions begin and end with the day. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class NightlyReassignment {

    private final TaskAssignments assignments;

    NightlyReassignment(TaskAssignments assignments) {
        this.assignments = assignments;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = Latvian.ZONE_NAME)
    void refresh() {
        assignments.refreshAll();
    }
}
