package lv.saimnieks.change;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that a task of a change waits for them. */
@Component
@Transactional
public class ChangeTaskNotices {

    private final ChangeFinder finder;
    private final ChangeNotices notices;

    ChangeTaskNotices(ChangeFinder finder, ChangeNotices notices) {
        this.finder = finder;
        this.notices = notices;
    }

    /** @param due null when the task has no due date */
    public void taskGiven(String number, String taskId, String taskName, List<String> users, Instant due) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", taskName);
        facts.put("taskId", taskId);
        if (due != null) {
            facts.put("due", Latvian.dateTime(due));
        }
        notices.remind(finder.get(number), "change/task", users, facts);
    }
}
