package lv.saimnieks.change.steps;

import lv.saimnieks.cases.CaseFact;
import lv.saimnieks.cases.CaseTimeline;
import lv.saimnieks.change.model.Change;
import org.springframework.stereotype.Component;

/** Records what happens to a change; whoever does something in it takes part in it. */
@Component
class ChangeTimeline {

    private final CaseTimeline timeline;

    ChangeTimeline(CaseTimeline timeline) {
        this.timeline = timeline;
    }

    /** @param actor user id; null for the system */
    void record(Change change, String actor, CaseFact fact) {
        timeline.add(change.number(), actor, fact);
        if (actor != null) {
            change.involve(actor);
        }
    }

    /** Records what the system did. */
    void record(Change change, String kind, Object... values) {
        record(change, null, CaseFact.of(kind, values));
    }
}
