package lv.saimnieks.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lv.saimnieks.platform.NetworkAddress;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down without giving strangers a way to lock a person out. Failures are counted for the
 * pair of account and address, so that hammering an account from one address never blocks another address; and for the
 * address alone, so that one address cannot try many accounts. An account that is guessed at from many addresses allows
 * only one failure per address that has not logged into it before. Every wait ends by itself.
 */
@Component
class LoginThrottle {

    private static final int STRIPES = 256;

    private final ThrottleSettings settings;
    private final Clock clock;
    private final Cache<String, Failures> byPair;
    private final Cache<String, Failures> byAddress;
    private final Cache<String, Failures> byAccount;
    private final Cache<String, Boolean> known;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    private record Failures(int count, Instant blockedUntil) {

        static final Failures NONE = new Failures(0, Instant.MIN);
    }

    LoginThrottle(ThrottleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.byPair = cache(settings.forgetAfter());
        this.byAddress = cache(settings.forgetAfter());
        this.byAccount = cache(settings.forgetAfter());
        this.known = cache(Duration.ofDays(30));
    }

    /**
     * Runs the check of a password unless account and address have to wait; attempts of one pair run one after another,
     * so that many at once count as many.
     *
     * @return what the check said
     * @throws LoginThrottled when this pair or this address has failed too often
     */
    boolean attempt(String account, String remoteAddress, BooleanSupplier check) {
        String address = NetworkAddress.of(remoteAddress);
        String pair = account + '\n' + address;
        Lock lock = locks[Math.floorMod(pair.hashCode(), STRIPES)];
        lock.lock();
        try {
            refuseWhileBlocked(byPair, pair);
            refuseWhileBlocked(byAddress, address);
            if (check.getAsBoolean()) {
                byPair.invalidate(pair);
                known.put(pair, true);
                return true;
            }
            boolean suspicious = count(byAccount, account) > settings.failuresPerAccount();
            int allowed = suspicious && known.getIfPresent(pair) == null ? 1 : settings.failuresPerPair();
            fail(byPair, pair, allowed);
            fail(byAddress, address, settings.failuresPerAddress());
            fail(byAccount, account, Integer.MAX_VALUE);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void refuseWhileBlocked(Cache<String, Failures> cache, String key) {
        Failures failures = cache.getIfPresent(key);
        Instant now = clock.instant();
        if (failures != null && failures.blockedUntil.isAfter(now)) {
            throw new LoginThrottled(Duration.between(now, failures.blockedUntil));
        }
    }

    private static int count(Cache<String, Failures> cache, String key) {
        Failures failures = cache.getIfPresent(key);
        return failures == null ? 0 : failures.count;
    }

    private void fail(Cache<String, Failures> cache, String key, int allowed) {
        cache.asMap().compute(key, (k, before) -> {
            int count = (before == null ? Failures.NONE : before).count + 1;
            return new Failures(
                    count, count < allowed ? Instant.MIN : clock.instant().plus(wait(count - allowed)));
        });
    }

    /** Doubles with every further failure up to the longest wait. */
    private Duration wait(int beyond) {
        Duration wait = settings.firstWait().multipliedBy(1L << Math.min(beyond, 20));
        return wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
    }

    private <V> Cache<String, V> cache(Duration forgetAfter) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(forgetAfter)
                .build();
    }
}
