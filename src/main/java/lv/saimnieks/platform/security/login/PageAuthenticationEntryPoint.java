package lv.saimnieks.platform.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.platform.security.engine.EngineAnswer;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;

/**
 * Sends people who are not logged in to the login page, with a notice when their session has run out; tells scripts 401
 * instead, so that Tasklist and our own pages say so themselves.
 */
public class PageAuthenticationEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where Spring Security looks for the page to go to after the login. */
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/api/")) {
            EngineAnswer.write(response, 401, Wording.of("platform.PageEntry.commence"));
        } else if (isScript(request)) {
            response.sendError(401);
        } else {
            response.sendRedirect(request.getContextPath() + (isExpired(request) ? "/ieiet?beidzies" : "/ieiet"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean loggedIn = login != null && !(login instanceof AnonymousAuthenticationToken);
        if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")) {
            EngineAnswer.write(response, 403, Wording.of("platform.PageEntry.handle"));
        } else if (PasswordLogin.isHalf(login) && !isScript(request)) {
            response.sendRedirect(request.getContextPath() + "/ieiet/kods");
        } else if (reason instanceof CsrfException && !loggedIn && !isScript(request)) {
            backToForm(request);
            response.sendRedirect(request.getContextPath() + "/ieiet?beidzies");
        } else {
            response.sendError(403);
        }
    }

    /** After the login the person is back on the page whose form was sent too late; its script knows what was typed. */
    private static void backToForm(HttpServletRequest request) {
        String form = request.getHeader("Referer");
        String here = UrlUtils.buildFullRequestUrl(
                request.getScheme(), request.getServerName(), request.getServerPort(), "/", null);
        if (form != null && form.startsWith(here) && !form.contains("/ieiet")) {
            request.getSession().setAttribute(SAVED, new SimpleSavedRequest(form));
        }
    }

    private static boolean isExpired(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
