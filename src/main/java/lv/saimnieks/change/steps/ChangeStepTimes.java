package lv.saimnieks.change.steps;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of a step of a change while time is left, and tells the portfolio managers when it is over (PU2-20/U3). */
@Service
@Transactional
public class ChangeStepTimes {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final ChangePeople people;
    private final ChangeNotices notices;

    ChangeStepTimes(ChangeFinder finder, CaseTimeline timeline, ChangePeople people, ChangeNotices notices) {
        this.finder = finder;
        this.timeline = timeline;
        this.people = people;
        this.notices = notices;
    }

    /** @param step the name of the step, as the model has it */
    public void remind(String number, String step, List<String> doers, Instant due) {
        tell(finder.get(number), "step-reminder", "change.timeline.stepReminded", step, Set.copyOf(doers), due);
    }

    /** @param step the name of the step, as the model has it */
    public void late(String number, String step, List<String> doers, Instant due) {
        Change change = finder.get(number);
        Set<String> told = new LinkedHashSet<>(people.overseers(change));
        told.addAll(doers);
        tell(change, "step-late", "change.timeline.stepLate", step, told, due);
    }

    private void tell(Change change, String template, String kind, String step, Set<String> told, Instant due) {
        timeline.add(change.number(), CaseFact.of(kind, step));
        notices.remind(change, template, told, Map.of("step", step, "due", Latvian.dateTime(due)));
    }
}
