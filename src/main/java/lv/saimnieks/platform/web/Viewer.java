package lv.saimnieks.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looks at the page; in templates {@code ${@viewer.has('auditor')}}. */
@Component("viewer")
class Viewer {

    private final Users users;

    Viewer(Users users) {
        this.users = users;
    }

    public boolean loggedIn() {
        return login().isPresent();
    }

    /** The user id; empty text when nobody is logged in. */
    public String id() {
        return login().map(Authentication::getName).orElse("");
    }

    /** How the person is shown. */
    public String name() {
        return login().map(a -> users.displayName(a.getName())).orElse("");
    }

    /** Whether the person has any of the roles, given as group ids. */
    public boolean has(String... groups) {
        return roles().stream().anyMatch(r -> Arrays.asList(groups).contains(r.group()));
    }

    /** The Latvian names of the person's roles. */
    public String rolesText() {
        return roles().stream().map(Role::label).collect(Collectors.joining(", "));
    }

    /** Whether the page is the answer to a form that was sent, such as one that was refused. */
    public boolean sent() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request
                && HttpMethod.POST.matches(request.getRequest().getMethod());
    }

    List<Role> roles() {
        return login().stream()
                .flatMap(a -> a.getAuthorities().stream())
                .flatMap(g -> Role.ofGroup(g.getAuthority()).stream())
                .sorted()
                .toList();
    }

    private static Optional<Authentication> login() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(a -> !(a instanceof AnonymousAuthenticationToken));
    }
}
