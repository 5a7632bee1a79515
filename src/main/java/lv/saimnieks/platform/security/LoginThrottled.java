package lv.saimnieks.platform.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed logins: the next attempt is looked at only after a wait. */
class LoginThrottled extends AuthenticationException {

    private final Duration wait;

    LoginThrottled(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    /** Seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
