package lv.saimnieks.change.steps;

import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** By when each step of a change is due; thresholds are the house's defaults where requirements 2.1 names none. */
@Component
public class ChangeDueDates {

    private static final String STEP = "5 wd";
    private static final String EMERGENCY_STEP = "4 h";
    private static final String CONFIRMATION = "1 wd";
    private static final String USUAL = "10 wd";

    private final DueDates dueDates;

    ChangeDueDates(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** A step of the manager or an expert: 5 working days, in a critical situation 4 hours. */
    public Deadline step(Change change) {
        boolean urgent =
                change.request().wish().criticalSituation() && change.status().compareTo(ChangeStatus.IMPLEMENTED) < 0;
        return dueDates.within(urgent ? EMERGENCY_STEP : STEP);
    }

    /** Planning: 5 working days, or the day before the desired date when that comes first. */
    public Deadline planning(Change change) {
        Deadline usual = step(change);
        LocalDate desired = change.request().wish().desiredBy();
        if (desired == null) {
            return usual;
        }
        Deadline before = dueDates.endOf(
                desired.minusDays(1), Wording.of("change.ChangeDueDates.planning", Latvian.date(desired)));
        return before.dueAt().isAfter(usual.dueAt()) || !dueDates.isAhead(before.dueAt()) ? usual : before;
    }

    /** The decision: as change-authority says. */
    public Deadline decision(Change change) {
        return dueDates.within(change.route().authority().decideWithin(), USUAL);
    }

    /** A verbal authorisation is confirmed within one working day of being given. */
    public Deadline confirmation(Change change) {
        Instant given = change.assessment().emergency().verballyAuthorisedAt();
        return given == null ? dueDates.within(CONFIRMATION) : dueDates.after(given, CONFIRMATION);
    }

    /** A plan item: the end of its last planned day. */
    public Deadline item(Change change, int slot) {
        LocalDate last = change.currentItems().get(slot).work().plannedTo();
        return dueDates.endOf(last, Wording.of("change.ChangeDueDates.item", Latvian.date(last)));
    }

    /** Today in Riga. */
    public LocalDate today() {
        return dueDates.today();
    }

    /** The whole plan: the end of its last planned day. */
    public Deadline wholePlan(Change change) {
        LocalDate last = change.openItems().stream()
                .map(i -> i.work().plannedTo())
                .max(LocalDate::compareTo)
                .orElseGet(dueDates::today);
        return dueDates.endOf(last, Wording.of("change.ChangeDueDates.item", Latvian.date(last)));
    }

    /** A returned request is supplemented within 10 working days. */
    public Deadline supplement() {
        return dueDates.within(USUAL);
    }

    /** The review, from now: by the model of the change. */
    public Deadline review(Change change) {
        return dueDates.within(change.route().model().reviewWithin(), USUAL);
    }
}
