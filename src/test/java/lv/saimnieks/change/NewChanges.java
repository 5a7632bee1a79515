package lv.saimnieks.change;

import java.util.Set;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;

/** Changes as people ask for them, for tests. */
public final class NewChanges {

    private NewChanges() {}

    /** Neither critical nor by a model, and from no other task. */
    public static NewChange ordinary(
            String title, String description, ChangeKind kind, TargetType type, Set<String> codes, String requester) {
        return new NewChange(
                new NewChange.Text(title, description),
                new NewChange.Target(kind, type, codes),
                NewChange.Wish.NONE,
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(requester));
    }
}
