package lv.saimnieks.platform.security.login;

import java.time.Duration;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.AuthenticationException;

/** Too many failed logins: the next attempt is looked at only after a wait. */
public class LoginThrottled extends AuthenticationException {

    private final Duration wait;

    public LoginThrottled(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    /** Seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** What a page says of it. */
    public String words() {
        return Wording.of("platform.LoginPage.problem", Wording.count("platform.LoginPage.seconds", seconds()));
    }
}
