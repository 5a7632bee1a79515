package lv.saimnieks.platform.security.login;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A login that holds as long as the password with which it was made. */
public class PasswordLogin extends UsernamePasswordAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String passwordMark;

    /** @param passwordMark tells this password from any later one, and says nothing of it */
    public PasswordLogin(String account, Collection<? extends GrantedAuthority> roles, String passwordMark) {
        super(account, null, roles);
        this.passwordMark = passwordMark;
    }

    public String passwordMark() {
        return passwordMark;
    }
}
