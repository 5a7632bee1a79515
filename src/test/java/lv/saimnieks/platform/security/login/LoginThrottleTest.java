package lv.saimnieks.platform.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String STRANGER = "203.0.113.7";
    private static final String OFFICE = "10.0.0.5";

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(
            new ThrottleSettings(5, 50, 30, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(30)),
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaitsAtThatAddress() {
        fail("anna", STRANGER, 5);

        assertThat(waitOf("anna", STRANGER)).isEqualTo(30);
        now = now.plusSeconds(30);
        assertThat(right("anna", STRANGER)).isTrue();
    }

    @Test
    void aStrangerWhoHammersAnAccountDoesNotLockItsOwnerOut() {
        for (int i = 0; i < 100; i++) {
            tryWrong("anna", STRANGER);
            now = now.plusSeconds(20);
        }

        assertThat(right("anna", OFFICE)).isTrue();
        assertThat(right("anna", OFFICE)).isTrue();
    }

    @Test
    void waitDoublesUpToAQuarterOfAnHourAndIsForgottenInTheEnd() {
        fail("anna", STRANGER, 5);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long seconds = waitOf("anna", STRANGER);
            waits.add(seconds);
            now = now.plusSeconds(seconds);
            tryWrong("anna", STRANGER);
        }
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);

        now = now.plus(Duration.ofMinutes(31));
        assertThat(right("anna", STRANGER)).isTrue();
    }

    @Test
    void rightPasswordForgivesEarlierSlips() {
        fail("anna", OFFICE, 4);
        right("anna", OFFICE);
        fail("anna", OFFICE, 4);

        assertThat(right("anna", OFFICE)).isTrue();
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        for (int i = 0; i < 50; i++) {
            tryWrong("user-" + i, STRANGER);
        }

        assertThat(waitOf("somebody-else", STRANGER)).isPositive();
        assertThat(right("somebody-else", OFFICE)).isTrue();
    }

    @Test
    void ipv6NeighboursCountAsOneAddress() {
        for (int i = 0; i < 5; i++) {
            tryWrong("anna", "2001:db8:1:2::" + i);
        }

        assertThat(waitOf("anna", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(right("anna", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void accountGuessedAtFromManyAddressesAllowsOneFailureEach() {
        right("anna", OFFICE);
        for (int i = 0; i < 31; i++) {
            tryWrong("anna", "198.51.100." + i);
        }

        tryWrong("anna", "192.0.2.1");
        assertThat(waitOf("anna", "192.0.2.1")).isPositive();
        assertThat(right("anna", "192.0.2.2")).isTrue();
        fail("anna", OFFICE, 4);
        assertThat(right("anna", OFFICE)).isTrue();
    }

    @Test
    void manyAttemptsAtOnceCountAsMany() {
        AtomicInteger looked = new AtomicInteger();
        CompletableFuture<?>[] attempts = new CompletableFuture<?>[40];
        for (int i = 0; i < attempts.length; i++) {
            attempts[i] = CompletableFuture.runAsync(() -> {
                try {
                    throttle.attempt("anna", STRANGER, () -> {
                        looked.incrementAndGet();
                        return false;
                    });
                } catch (LoginThrottled expected) {
                    // counted below
                }
            });
        }
        CompletableFuture.allOf(attempts).join();

        assertThat(looked).hasValue(5);
    }

    @Test
    void checkThatBreaksIsNotAFailedLogin() {
        assertThatThrownBy(() -> throttle.attempt("anna", OFFICE, () -> {
                    throw new IllegalStateException("database is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(right("anna", OFFICE)).isTrue();
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(account, address, () -> false)).isFalse();
        }
    }

    private void tryWrong(String account, String address) {
        try {
            throttle.attempt(account, address, () -> false);
        } catch (LoginThrottled expected) {
            // the attempt was not even looked at
        }
    }

    private boolean right(String account, String address) {
        return throttle.attempt(account, address, () -> true);
    }

    private long waitOf(String account, String address) {
        return catchThrowableOfType(LoginThrottled.class, () -> throttle.attempt(account, address, () -> true))
                .seconds();
    }
}
