package lv.saimnieks.catalogue.responsibilities;

import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that a role or substitution began or ended with the day, also after days when nothing ran. */
@Component
class ResponsibilityRollover {

    private final DateRollovers turns;
    private final Assignments assignments;
    private final Substitutions substitutions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponsibilityRollover(
            DateRollovers turns,
            Assignments assignments,
            Substitutions substitutions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.turns = turns;
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at the days since the last look; the very first look only remembers the day. */
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        DateRollover turn = turns.findLockedById(DateRollover.ONLY).orElse(null);
        if (turn == null) {
            turns.save(new DateRollover(today));
            return;
        }
        LocalDate before = turn.checkedOn();
        if (!before.isBefore(today)) {
            return;
        }
        turn.move(today);
        if (assignments.turnedBetween(before, today) || substitutions.turnedBetween(before, today)) {
            events.publishEvent(new ResponsibilitiesChanged());
        }
    }
}
