package lv.saimnieks.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** By when each step of a change is due; thresholds are the house's defaults where requirements 2.1 names none. */
@Component
public class ChangeDues {

    private static final String STEP = "5 wd";
    private static final String EMERGENCY_STEP = "4 h";
    private static final String CONFIRMATION = "1 wd";

    private final ChangeAuthorisation authorisation;
    private final ChangeReviewing reviewing;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ChangeDues(ChangeAuthorisation authorisation, ChangeReviewing reviewing, WorkingCalendar calendar, Clock clock) {
        this.authorisation = authorisation;
        this.reviewing = reviewing;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A step of the manager or an expert: 5 working days, in a critical situation 4 hours. */
    public Deadline step(Change change) {
        boolean urgent =
                change.request().criticalSituation() && change.status().compareTo(ChangeStatus.IMPLEMENTED) < 0;
        return calendar.deadline(clock.instant(), urgent ? EMERGENCY_STEP : STEP);
    }

    /** Planning: 5 working days, or the day before the desired date when that comes first. */
    public Deadline planning(Change change) {
        Deadline usual = step(change);
        LocalDate desired = change.request().desiredBy();
        Instant before = desired == null
                ? null
                : desired.atStartOfDay(Latvian.ZONE).minusSeconds(1).toInstant();
        return before == null || before.isAfter(usual.dueAt()) || before.isBefore(clock.instant())
                ? usual
                : new Deadline(
                        before, Wording.of("change.ChangeDues.planning", Latvian.date(desired)), calendar.version());
    }

    /** The decision: as change-authority says. */
    public Deadline decision(Change change) {
        return authorisation.decisionDue(change);
    }

    /** A verbal authorisation is confirmed within one working day of being given. */
    public Deadline confirmation(Change change) {
        Instant from = change.assessment().verballyAuthorisedAt();
        return calendar.deadline(from == null ? clock.instant() : from, CONFIRMATION);
    }

    /** A plan item: the end of its last planned day. */
    public Deadline item(Change change, int slot) {
        PlanItem item = change.currentItems().get(slot);
        Instant end = item.plannedTo()
                .plusDays(1)
                .atStartOfDay(Latvian.ZONE)
                .minusSeconds(1)
                .toInstant();
        return new Deadline(
                end, Wording.of("change.ChangeDues.item", Latvian.date(item.plannedTo())), calendar.version());
    }

    public Deadline supplement() {
        return authorisation.supplementDue();
    }

    public Deadline review(Change change) {
        return reviewing.due(change.number());
    }
}
