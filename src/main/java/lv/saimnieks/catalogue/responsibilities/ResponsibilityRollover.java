package lv.saimnieks.catalogue.responsibilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that a role or substitution began or ended with the day, also after days when nothing ran. */
@Component
class ResponsibilityRollover {

    /** Up to which day it was looked; locked while a node looks, so that two nodes do not both act. */
    private static final String CHECKED = "select checked_on from catalogue_day where id = 1 for update";

    private final Assignments assignments;
    private final Substitutions substitutions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilityRollover(
            Assignments assignments,
            Substitutions substitutions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at the days since the last look; the very first look only remembers the day. */
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> before = jdbc.sql(CHECKED).query(LocalDate.class).optional();
        if (before.isEmpty()) {
            jdbc.sql("insert into catalogue_day (id, checked_on) values (1, ?)")
                    .param(today)
                    .update();
            return;
        }
        LocalDate checked = before.get();
        if (!checked.isBefore(today)) {
            return;
        }
        jdbc.sql("update catalogue_day set checked_on = ?").param(today).update();
        if (assignments.turnedBetween(checked, today) || substitutions.turnedBetween(checked, today)) {
            events.publishEvent(new ResponsibilitiesChanged());
        }
    }
}
