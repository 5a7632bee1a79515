package lv.saimnieks.catalogue.responsibilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lv.saimnieks.catalogue.items.CatalogueHistory;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.Substitution.Given;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When somebody leaves, what they held and whom they stood in for ends the day before, so that whoever gets the same id
 * later inherits nothing; it stays in the log. When only a role is taken or given, the records stay, and count as the
 * roles allow.
 */
@Component
class LeavingPeople {

    private static final String SYSTEM = "sistema";

    private final Assignments assignments;
    private final Substitutions substitutions;
    private final CatalogueHistory log;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingPeople(
            Assignments assignments,
            Substitutions substitutions,
            CatalogueHistory log,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.log = log;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PersonChanged change) {
        var held = assignments.findByHeldUserIdOrderById(change.userId());
        var given = substitutions.concerning(change.userId());
        if (change.gone()) {
            held.forEach(this::end);
            given.forEach(this::end);
        }
        if (!held.isEmpty() || !given.isEmpty()) {
            events.publishEvent(new ResponsibilitiesChanged());
        }
    }

    private void end(Assignment assignment) {
        Held held = assignment.held();
        Optional<Validity> left = held.validity().until(yesterday());
        left.ifPresentOrElse(assignment::lasts, () -> assignments.delete(assignment));
        note(
                held.itemCode(),
                Wording.of("catalogue.ResponsibilityService.assign"),
                held.label(),
                left.map(v -> held.lasting(v).label()));
    }

    private void end(Substitution substitution) {
        Given given = substitution.given();
        Optional<Validity> left = given.validity().until(yesterday());
        left.ifPresentOrElse(substitution::lasts, () -> substitutions.delete(substitution));
        note(
                given.itemCode(),
                Wording.of("catalogue.ResponsibilityService.substitute"),
                given.label(),
                left.map(v -> given.lasting(v).label()));
    }

    private void note(String code, String field, String before, Optional<String> after) {
        if (!before.equals(after.orElse(null))) {
            log.note(code, users.current().orElse(SYSTEM), field, before, after.orElse(null));
        }
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }
}
