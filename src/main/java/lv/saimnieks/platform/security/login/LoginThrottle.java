package lv.saimnieks.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lv.saimnieks.platform.FailureCounts;
import lv.saimnieks.platform.NetworkAddress;
import org.springframework.dao.CannotAcquireLockException;
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
    private static final Duration TURN = Duration.ofSeconds(2);

    private final ThrottleSettings settings;
    private final FailureCounts byPair;
    private final FailureCounts byAddress;
    private final FailureCounts byAccount;
    private final Cache<String, Boolean> known;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private volatile long lastFault = System.nanoTime() - TURN.multipliedBy(2).toNanos();

    LoginThrottle(ThrottleSettings settings, Clock clock) {
        this.settings = settings;
        this.byPair = counts(settings, clock);
        this.byAddress = counts(settings, clock);
        this.byAccount = counts(settings, clock);
        this.known = FailureCounts.remembered(clock, Duration.ofDays(30));
    }

    private static FailureCounts counts(ThrottleSettings settings, Clock clock) {
        return new FailureCounts(clock, settings.forgetAfter(), settings.firstWait(), settings.longestWait());
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
        turn(lock);
        try {
            refuseWhileBlocked(byPair, pair);
            refuseWhileBlocked(byAddress, address);
            if (isRight(check)) {
                byPair.forget(pair);
                known.put(pair, true);
                return true;
            }
            boolean suspicious = byAccount.of(account) > settings.failuresPerAccount();
            int allowed = suspicious && known.getIfPresent(pair) == null ? 1 : settings.failuresPerPair();
            byPair.add(pair, allowed);
            byAddress.add(address, settings.failuresPerAddress());
            byAccount.add(account, Integer.MAX_VALUE);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Checks wait for each other; where one could not be made, nobody waits for all who came before. */
    private void turn(Lock lock) {
        try {
            while (!lock.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - lastFault < TURN.multipliedBy(2).toNanos()) {
                    throw new CannotAcquireLockException("passwords cannot be checked now");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("the check of a password was interrupted", e);
        }
    }

    private boolean isRight(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException e) {
            lastFault = System.nanoTime();
            throw e;
        }
    }

    private static void refuseWhileBlocked(FailureCounts failures, String key) {
        Duration wait = failures.wait(key);
        if (!wait.isZero()) {
            throw new LoginThrottled(wait);
        }
    }
}
