package lv.saimnieks.platform.security.access;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.security.engine.Paths;
import lv.saimnieks.platform.security.login.PasswordLogin;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Roles given or taken while somebody is logged in hold from the next request; a person who was removed is out at once,
 * and so are all sessions that began with a password which was changed since, but for the one that changed it.
 */
class CurrentRoles extends OncePerRequestFilter {

    private static final Pattern PASSWORD = Pattern.compile(".*/user/([^/]+)/credentials/?");

    private final Users users;
    private final UserGroups groups;

    CurrentRoles(Users users, UserGroups groups) {
        this.users = users;
        this.groups = groups;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        if (!users.exists(login.getName()) || isWithFormerPassword(login)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (login.isAuthenticated()) {
            refresh(login, groups.authoritiesOf(login.getName()));
        }
        chain.doFilter(request, response);
        if (login instanceof PasswordLogin
                && login.isAuthenticated()
                && changesOwnPassword(request, login)
                && response.getStatus() < 400) {
            session.setAttribute(
                    SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(again(login, login.getAuthorities())));
        }
    }

    private boolean isWithFormerPassword(Authentication login) {
        return login instanceof PasswordLogin made
                && !made.passwordMark().equals(groups.passwordMarkOf(login.getName()));
    }

    private static boolean changesOwnPassword(HttpServletRequest request, Authentication login) {
        Matcher password = PASSWORD.matcher(Paths.decoded(request));
        boolean inTheEngine = "PUT".equals(request.getMethod())
                && password.matches()
                && password.group(1).equals(login.getName());
        return inTheEngine
                || ("POST".equals(request.getMethod()) && Paths.decoded(request).equals("/profils/parole"));
    }

    private void refresh(Authentication login, Collection<GrantedAuthority> now) {
        if (!new HashSet<>(now).equals(new HashSet<>(login.getAuthorities()))) {
            SecurityContextHolder.setContext(new SecurityContextImpl(again(login, now)));
        }
    }

    private Authentication again(Authentication login, Collection<? extends GrantedAuthority> now) {
        AbstractAuthenticationToken renewed;
        if (login instanceof PasswordLogin) {
            renewed = new PasswordLogin(login.getName(), now, groups.passwordMarkOf(login.getName()));
        } else if (login instanceof OAuth2AuthenticationToken account) {
            renewed = new OAuth2AuthenticationToken(
                    account.getPrincipal(), now, account.getAuthorizedClientRegistrationId());
        } else {
            renewed = UsernamePasswordAuthenticationToken.authenticated(login.getPrincipal(), null, now);
        }
        renewed.setDetails(login.getDetails());
        return renewed;
    }
}
