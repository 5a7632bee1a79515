package lv.saimnieks.change.template;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import org.jspecify.annotations.Nullable;

/**
 * A template of normal changes in one of its versions.
 *
 * @param revision from 1
 * @param latest whether it is the version in force, as long as the template is not withdrawn
 */
public record ChangeTemplate(
        String code,
        int revision,
        boolean latest,
        Content content,
        List<Work> works,
        List<String> questions,
        String writtenBy,
        Instant writtenAt,
        @Nullable Withdrawal withdrawal) {

    /** In the place of a person who does a work: whoever asks for the change. */
    public static final String REQUESTER = "REQUESTER";

    /** In the place of a person who does a work: whoever manages the change. */
    public static final String MANAGER = "MANAGER";

    /** What a change made from it begins with; the plans are null where it says nothing. */
    public record Content(
            @Nullable String title,
            @Nullable String description,
            @Nullable ChangeKind kind,
            @Nullable TargetType targetType,
            Set<String> targets,
            @Nullable String rollbackPlan,
            @Nullable String testPlan,
            @Nullable String communicationPlan) {}

    /**
     * A piece of work of the plan.
     *
     * @param who user id, {@link #REQUESTER} or {@link #MANAGER}; null where the planner says
     * @param fromDay working day of the plan on which it begins, 1 = the day on which the plan begins
     * @param toDay likewise, on which it is done
     */
    public record Work(String what, @Nullable String who, int fromDay, int toDay) {}

    /** What somebody wrote. */
    public record Draft(Content content, List<Work> works, List<String> questions) {}

    /** Who took it back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    /** How a change names it. */
    public NewChange.Template named() {
        return new NewChange.Template(code, revision);
    }

    /** Code and title, as lists show it. */
    public String label() {
        return code + " " + content.title();
    }

    /** Whether a change may be asked for with it. */
    public boolean inForce() {
        return withdrawal == null;
    }
}
