package lv.saimnieks.change.calendar;

import java.time.LocalDate;
import java.util.Set;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The turn of the year, when the demo institution changes nothing it need not. */
@Component
@Profile("!prod")
@Order(100)
class DemoFreezes implements ApplicationRunner {

    private final Freezes freezes;

    DemoFreezes(Freezes freezes) {
        this.freezes = freezes;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (freezes.all().isEmpty()) {
            freezes.add(
                    new Freezes.Content(
                            Wording.of("change.DemoFreezes.name"),
                            Wording.of("change.DemoFreezes.reason"),
                            new Days(LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 2)),
                            Recurrence.YEARLY,
                            false,
                            Set.of()),
                    "pakalpojumu-kopuma-vaditajs-1");
        }
    }
}
