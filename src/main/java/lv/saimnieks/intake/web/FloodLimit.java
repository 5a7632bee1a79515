package lv.saimnieks.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.platform.NetworkAddress;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How many submissions may come in a minute, from one network address and in all. Far above what people send, so that a
 * library's or a school's one address is no obstacle; what was accepted is never touched.
 */
@Component
class FloodLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final String ALL = "";

    private final IntakeSettings settings;
    private final Clock clock;
    private final Cache<String, Counted> counts;

    private record Counted(long minute, int count) {}

    FloodLimit(IntakeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(Duration.ofMinutes(2))
                .build();
    }

    /** @throws Refusal when there are too many in this minute; the answer then says when to try again */
    void count(HttpServletRequest request, HttpServletResponse response) {
        boolean address = over(NetworkAddress.of(request.getRemoteAddr()), settings.perAddress());
        if (address || over(ALL, settings.inTotal())) {
            long seconds = TimeUnit.MILLISECONDS.toSeconds(MINUTE - clock.millis() % MINUTE) + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            throw Refusal.later(Wording.of("intake.limit.flood"));
        }
    }

    private boolean over(String key, int most) {
        long minute = clock.millis() / MINUTE;
        Counted now = counts.asMap()
                .compute(
                        key,
                        (k, before) -> before == null || before.minute() != minute
                                ? new Counted(minute, 1)
                                : new Counted(minute, before.count() + 1));
        return now.count() > most;
    }
}
