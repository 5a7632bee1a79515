package lv.saimnieks.platform.security.login;

import java.util.Objects;
import lv.saimnieks.platform.security.access.UserGroups;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user id and password against the engine's user directory; the person's groups become the authorities. The only
 * door for passwords, for the login page and for HTTP Basic alike, so that {@link LoginThrottle} sees every attempt.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final UserDirectory people;
    private final UserGroups groups;
    private final LoginThrottle throttle;

    EngineLogin(UserDirectory people, UserGroups groups, LoginThrottle throttle) {
        this.people = people;
        this.groups = groups;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = Objects.toString(attempt.getPrincipal(), "").strip();
        String password = Objects.toString(attempt.getCredentials(), "");
        boolean right = throttle.attempt(account, address(attempt), () -> check(account, password));
        if (!right) {
            throw new BadCredentialsException("wrong user id or password");
        }
        var login = new PasswordLogin(
                account, groups.authoritiesOf(account), people.find(account).passwordMark());
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean check(String account, String password) {
        boolean possible =
                !account.isEmpty() && account.length() <= 64 && !password.isEmpty() && password.length() <= 200;
        return possible && people.hasPassword(account, password);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
