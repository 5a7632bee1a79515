package lv.saimnieks.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** {@link Users} over the engine's user directory. Reads it whoever is acting, because names are no secret inside. */
@Component
class EngineUsers implements Users {

    private final IdentityService identity;
    private final UserGroups groups;

    /** Names change seldom and lists show many of them. */
    private final Cache<String, String> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    EngineUsers(IdentityService identity, UserGroups groups) {
        this.identity = identity;
        this.groups = groups;
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(EngineUsers::loggedIn);
    }

    @Override
    public Set<Role> rolesOf(String userId) {
        return groups.of(userId).stream()
                .flatMap(g -> Role.ofGroup(g).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Override
    public boolean exists(String userId) {
        return find(userId).isPresent();
    }

    @Override
    public String displayName(String userId) {
        String name = names.get(userId, id -> find(id).map(EngineUsers::name).orElse(null));
        return name == null ? userId : name;
    }

    @Override
    public Optional<String> mailOf(String userId) {
        return find(userId).map(User::getEmail).filter(mail -> !mail.isBlank());
    }

    private Optional<User> find(String userId) {
        return userId == null
                ? Optional.empty()
                : asSystem(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult()));
    }

    private <T> T asSystem(Supplier<T> question) {
        Authentication acting = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (acting != null) {
                identity.setAuthentication(acting);
            }
        }
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }

    private static Optional<String> loggedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken))
                .map(java.security.Principal::getName);
    }
}
