package lv.saimnieks.audit.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;

/**
 * What the register tells of a case, given out once: to the line of the story that tells of the same task or activity,
 * by id; what is left makes lines of its own.
 */
final class RegisterEvents {

    private final List<CaseStory.Event> left;

    RegisterEvents(Collection<CaseStory.Event> events) {
        left = new ArrayList<>(events);
    }

    /** What was told with the completion of a task. */
    List<CaseStory.Event> ofTask(String task) {
        return take(e -> task.equals(e.task()));
    }

    /** What was told in a stay in an element of the model. */
    List<CaseStory.Event> ofActivity(String activity) {
        return take(e -> activity.equals(e.activity()));
    }

    /** What the engine tells, too: an operation by its id, or the end of the process instance. */
    List<CaseStory.Event> ofTrace(String id) {
        return take(e -> id.equals(e.trace()));
    }

    List<CaseStory.Event> left() {
        return List.copyOf(left);
    }

    private List<CaseStory.Event> take(Predicate<CaseStory.Event> wanted) {
        List<CaseStory.Event> taken = left.stream().filter(wanted).toList();
        left.removeAll(taken);
        return taken;
    }

    /** An event as what goes with a line of the story. */
    static Fact fact(CaseStory.Event event) {
        return event.text() == null || event.text().isBlank()
                ? new Fact(Wording.of("casefile.answer.recorded"), event.title())
                : new Fact(event.title(), event.text());
    }
}
