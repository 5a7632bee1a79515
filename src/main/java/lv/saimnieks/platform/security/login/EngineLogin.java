package lv.saimnieks.platform.security.login;

import java.util.Objects;
import lv.saimnieks.platform.security.access.UserGroups;
import lv.saimnieks.platform.security.factor.SecondFactors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user id and password against the engine's user directory; the person's groups become the authorities. Whoever has
 * a second factor, or must set one up, is not in yet. HTTP Basic is closed from the moment on in which it is set up, so that
 * a new installation can be prepared by scripts.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final UserDirectory people;
    private final UserGroups groups;
    private final PasswordCheck passwords;
    private final SecondFactors factors;

    EngineLogin(UserDirectory people, UserGroups groups, PasswordCheck passwords, SecondFactors factors) {
        this.people = people;
        this.groups = groups;
        this.passwords = passwords;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = Objects.toString(attempt.getPrincipal(), "").strip();
        String password = Objects.toString(attempt.getCredentials(), "");
        boolean right = passwords.isRight(account, password, address(attempt));
        if (!right) {
            throw new BadCredentialsException("wrong user id or password");
        }
        String mark = people.find(account).passwordMark();
        boolean asked =
                attempt.getDetails() instanceof ProgramDetails ? factors.has(account) : factors.isAsked(account);
        PasswordLogin login = asked
                ? PasswordLogin.half(account, mark)
                : new PasswordLogin(account, groups.authoritiesOf(account), mark);
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
