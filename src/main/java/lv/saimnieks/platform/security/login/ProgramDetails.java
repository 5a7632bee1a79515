package lv.saimnieks.platform.security.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where a program sent a password with its request (HTTP Basic): it cannot be asked for anything more. */
public final class ProgramDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    public ProgramDetails(HttpServletRequest request) {
        super(request);
    }
}
