package lv.saimnieks.platform.security.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After the password: where the person wanted to go, or first to the page that asks for the second factor. */
public class AfterPassword extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        if (login.isAuthenticated()) {
            super.onAuthenticationSuccess(request, response, login);
        } else {
            response.sendRedirect(request.getContextPath() + "/ieiet/kods");
        }
    }
}
