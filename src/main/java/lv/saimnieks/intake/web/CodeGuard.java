package lv.saimnieks.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.platform.NetworkAddress;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of tracking codes down: a network address that gave too many wrong ones has to wait, longer each time.
 * Whoever has the right code gets in all the same, from wherever they come; a code is too long to be guessed at any speed.
 */
@Component
class CodeGuard {

    private static final int LARGEST_SHIFT = 20;

    private final IntakeSettings settings;
    private final Clock clock;
    private final Cache<String, Wrong> wrong;

    private record Wrong(int count, Instant waitsUntil) {}

    CodeGuard(IntakeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(settings.forgetAfter())
                .build();
    }

    /**
     * Notes a try that did not succeed, or whose success nobody may learn.
     *
     * @param what is tried; each has its own count
     * @throws Refusal while the address has to wait; what it tries meanwhile does not make it wait longer
     */
    void count(String what, HttpServletRequest request, HttpServletResponse response) {
        String key = what + NetworkAddress.of(request.getRemoteAddr());
        Instant now = clock.instant();
        Wrong before = wrong.getIfPresent(key);
        if (before != null && before.waitsUntil().isAfter(now)) {
            long seconds = Duration.between(now, before.waitsUntil()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            throw Refusal.later(
                    Wording.of("intake.limit.codes", Wording.count("intake.limit.minutes", (seconds + 59) / 60)));
        }
        wrong.asMap().compute(key, (k, old) -> {
            int count = old == null ? 1 : old.count() + 1;
            return new Wrong(count, count < settings.wrongCodes() ? Instant.MIN : now.plus(pause(count)));
        });
    }

    private Duration pause(int count) {
        Duration pause =
                settings.firstWait().multipliedBy(1L << Math.min(count - settings.wrongCodes(), LARGEST_SHIFT));
        return pause.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : pause;
    }
}
