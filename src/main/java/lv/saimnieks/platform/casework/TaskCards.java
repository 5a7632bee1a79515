package lv.saimnieks.platform.casework;

import java.util.Collection;
import java.util.Map;

/** What lists show of open tasks. Whoever asks has the tasks from the engine, with the rights of the person who looks. */
public interface TaskCards {

    /** By id of the task; those that are no tasks of cases are left out. */
    Map<String, TaskCard> cards(Collection<String> taskIds);
}
