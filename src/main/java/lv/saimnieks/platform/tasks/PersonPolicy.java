package lv.saimnieks.platform.tasks;

import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Wording;

/** Who may have and who may complete a task. */
final class PersonPolicy {

    private PersonPolicy() {}

    /** Why the person may not do the task, as a Latvian sentence; empty when they may. */
    static Optional<String> whyNot(String user, String taskName, TaskPeople people) {
        if (people.excluded().contains(user)) {
            return Optional.of(
                    people.reasonExcluded() == null || people.reasonExcluded().isBlank()
                            ? Wording.of("platform.PersonPolicy.whyNot", taskName)
                            : people.reasonExcluded());
        }
        if (!people.users().contains(user)) {
            return Optional.of(Wording.of(
                    "platform.PersonPolicy.notResponsible",
                    taskName,
                    people.role().label(),
                    user));
        }
        return Optional.empty();
    }

    /** Why the person may not complete the task now; empty when they may. */
    static Optional<String> whyNotComplete(String user, String assignee, String taskName, TaskPeople people) {
        Optional<String> reason = whyNot(user, taskName, people);
        if (reason.isEmpty() && assignee != null && !Objects.equals(assignee, user)) {
            return Optional.of(Wording.of("platform.PersonPolicy.whyNotComplete", taskName));
        }
        return reason;
    }
}
