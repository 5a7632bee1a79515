package lv.saimnieks.platform.security.login;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A login that holds as long as the password with which it was made. Where the person has a second factor, the password alone
 * makes a half one, which opens nothing.
 */
public class PasswordLogin extends UsernamePasswordAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String passwordMark;

    /** @param passwordMark tells this password from any later one, and says nothing of it */
    public PasswordLogin(String account, Collection<? extends GrantedAuthority> roles, String passwordMark) {
        super(account, null, roles);
        this.passwordMark = passwordMark;
    }

    private PasswordLogin(String account, String passwordMark) {
        super(account, null);
        this.passwordMark = passwordMark;
    }

    /** Knows the password; not authenticated, and without any role. */
    public static PasswordLogin half(String account, String passwordMark) {
        return new PasswordLogin(account, passwordMark);
    }

    /** Whether somebody gave the right password and no second factor yet. */
    public static boolean isHalf(Authentication login) {
        return login instanceof PasswordLogin && !login.isAuthenticated();
    }

    public String passwordMark() {
        return passwordMark;
    }
}
