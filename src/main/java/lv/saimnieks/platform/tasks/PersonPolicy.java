package lv.saimnieks.platform.tasks;

import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.platform.TaskPeople;

/** Who may have and who may complete a task. */
final class PersonPolicy {

    private PersonPolicy() {}

    /** Why the person may not do the task, as a Latvian sentence; empty when they may. */
    static Optional<String> whyNot(String user, String taskName, TaskPeople people) {
        if (people.excluded().contains(user)) {
            return Optional.of(
                    people.reasonExcluded() == null || people.reasonExcluded().isBlank()
                            ? "Uzdevumu „" + taskName + "” šajā lietā jūs nedrīkstat veikt: to dara cits atbildīgais."
                            : people.reasonExcluded());
        }
        if (!people.users().contains(user)) {
            return Optional.of("Uzdevumu „" + taskName + "” šajā lietā veic tikai par to atbildīgie lomā „"
                    + people.role().label() + "”. Lietotājs „" + user + "” starp tiem nav.");
        }
        return Optional.empty();
    }

    /** Why the person may not complete the task now; empty when they may. */
    static Optional<String> whyNotComplete(String user, String assignee, String taskName, TaskPeople people) {
        Optional<String> reason = whyNot(user, taskName, people);
        if (reason.isEmpty() && assignee != null && !Objects.equals(assignee, user)) {
            return Optional.of("Uzdevumu „" + taskName
                    + "” ir paņēmis cits atbildīgais. Ja tas jāveic jums, vispirms lūdziet viņam to atdot.");
        }
        return reason;
    }
}
