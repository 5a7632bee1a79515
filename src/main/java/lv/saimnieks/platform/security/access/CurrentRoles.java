package lv.saimnieks.platform.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import lv.saimnieks.platform.Users;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Roles given or taken while somebody is logged in hold from the next request; a person who was removed is out at once.
 */
class CurrentRoles extends OncePerRequestFilter {

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
        if (session != null && login instanceof UsernamePasswordAuthenticationToken) {
            if (!users.exists(login.getName())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                refresh(login);
            }
        }
        chain.doFilter(request, response);
    }

    private void refresh(Authentication login) {
        Collection<GrantedAuthority> now = groups.authoritiesOf(login.getName());
        if (!new HashSet<>(now).equals(new HashSet<>(login.getAuthorities()))) {
            var renewed = UsernamePasswordAuthenticationToken.authenticated(login.getPrincipal(), null, now);
            renewed.setDetails(login.getDetails());
            SecurityContextHolder.setContext(new SecurityContextImpl(renewed));
        }
    }
}
