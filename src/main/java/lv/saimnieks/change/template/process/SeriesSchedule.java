package lv.saimnieks.change.template.process;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has changes of series asked for, each hour of the day. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class SeriesSchedule {

    private final SeriesClock clock;

    SeriesSchedule(SeriesClock clock) {
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 6-17 * * *", zone = Latvian.ZONE_NAME)
    void eachHour() {
        clock.look();
    }
}
