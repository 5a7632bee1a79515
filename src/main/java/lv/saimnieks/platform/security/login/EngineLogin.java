package lv.saimnieks.platform.security.login;

import java.util.Objects;
import lv.saimnieks.platform.security.access.UserGroups;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user id and password against the engine's user directory; the person's groups become the authorities. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final UserDirectory people;
    private final UserGroups groups;
    private final PasswordCheck passwords;

    EngineLogin(UserDirectory people, UserGroups groups, PasswordCheck passwords) {
        this.people = people;
        this.groups = groups;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = Objects.toString(attempt.getPrincipal(), "").strip();
        String password = Objects.toString(attempt.getCredentials(), "");
        boolean right = passwords.isRight(account, password, address(attempt));
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

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
