package lv.saimnieks.platform.security.login;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Whether it is somebody's password. The only door for passwords, for the login page, HTTP Basic and the change of one's own
 * alike, so that {@link LoginThrottle} sees every attempt.
 */
@Component
public class PasswordCheck {

    private final UserDirectory people;
    private final LoginThrottle throttle;

    PasswordCheck(UserDirectory people, LoginThrottle throttle) {
        this.people = people;
        this.throttle = throttle;
    }

    /**
     * @param address where the attempt came from
     * @throws LoginThrottled when too many failed
     */
    public boolean isRight(String account, String password, String address) {
        return throttle.attempt(account, address, () -> check(account, password));
    }

    /**
     * Slows guesses of a person's second factor down, counted apart from those of the password.
     *
     * @throws LoginThrottled when too many failed
     */
    public boolean guess(String account, String address, BooleanSupplier right) {
        return throttle.attempt(account + "\n2", address, right);
    }

    private boolean check(String account, String password) {
        boolean possible =
                !account.isEmpty() && account.length() <= 64 && !password.isEmpty() && password.length() <= 200;
        return possible && people.hasPassword(account, password);
    }
}
