package lv.saimnieks.platform.security.login;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** {@link Users} over the engine's user directory. Reads it whoever is acting, because names are no secret inside. */
@Component
class EngineUsers implements Users {

    private final IdentityService identity;
    private final UserDirectory people;
    private final FormerNames former;

    EngineUsers(IdentityService identity, UserDirectory people, FormerNames former) {
        this.identity = identity;
        this.people = people;
        this.former = former;
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(EngineUsers::loggedIn);
    }

    @Override
    public Set<Role> rolesOf(String userId) {
        return people.find(userId).groups().stream()
                .flatMap(g -> Role.ofGroup(g).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Override
    public List<String> holders(Role role) {
        return people.members(role.group());
    }

    @Override
    public boolean exists(String userId) {
        return people.find(userId).exists();
    }

    @Override
    public List<String> called(String part) {
        return people.everybody().stream()
                .filter(user -> Latvian.fold(FormerNames.nameOf(user) + " " + user.getId())
                        .contains(part))
                .map(User::getId)
                .toList();
    }

    @Override
    public String displayName(String userId) {
        return find(userId).map(FormerNames::nameOf).orElse(userId);
    }

    @Override
    public String displayName(String userId, @Nullable Instant at) {
        return former.of(userId, at).orElseGet(() -> displayName(userId));
    }

    @Override
    public Set<String> known() {
        return Stream.concat(
                        former.all(),
                        people.everybody().stream()
                                .flatMap(u -> Stream.of(FormerNames.nameOf(u), String.valueOf(u.getEmail()))))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> mailOf(String userId) {
        return find(userId).map(User::getEmail).filter(mail -> !mail.isBlank());
    }

    private Optional<User> find(String userId) {
        return Optional.ofNullable(people.find(userId).user());
    }

    private static Optional<String> loggedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken))
                .map(java.security.Principal::getName);
    }
}
