package lv.saimnieks.platform.security.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the people of the institution; for administrators. */
@Service
@Transactional
@PreAuthorize("hasAuthority('camunda-admin')")
public class People {

    /** Longest id that the engine takes. */
    public static final int LONGEST_ID = 64;

    private final SecureRandom random = new SecureRandom();
    private final IdentityService identity;
    private final ProcessEngineConfiguration engine;
    private final ObjectProvider<ClientRegistrationRepository> provider;

    People(
            @Lazy IdentityService identity,
            @Lazy ProcessEngineConfiguration engine,
            ObjectProvider<ClientRegistrationRepository> provider) {
        this.identity = identity;
        this.engine = engine;
        this.provider = provider;
    }

    /** Everybody, by id. */
    public List<Person> all() {
        List<Person> all = new ArrayList<>();
        for (User user : identity.createUserQuery().unlimitedList()) {
            all.add(person(user));
        }
        all.sort(Comparator.comparing(Person::id));
        return all;
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(this::person);
    }

    /** Ids of everybody. */
    public Set<String> ids() {
        return identity.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    /** Whether the engine takes it as an id. */
    public boolean fitsAsId(String id) {
        return id.length() <= LONGEST_ID && id.matches(engine.getGeneralResourceWhitelistPattern());
    }

    /**
     * Enters the person or makes them as they are said to be, roles included. Who is new has no password that anybody knows: they
     * get one by a letter, or, where the institution's accounts are used, come in with theirs.
     */
    public void save(Person wanted) {
        User user = identity.createUserQuery().userId(wanted.id()).singleResult();
        if (user == null) {
            user = identity.newUser(wanted.id());
            if (provider.getIfAvailable() == null) {
                byte[] unknown = new byte[48];
                random.nextBytes(unknown);
                user.setPassword(Base64.getEncoder().encodeToString(unknown));
            }
        }
        user.setFirstName(orNull(wanted.firstName()));
        user.setLastName(orNull(wanted.lastName()));
        user.setEmail(orNull(wanted.mail()));
        identity.saveUser(user);
        Set<Role> has = roles(wanted.id());
        wanted.roles().stream()
                .filter(role -> !has.contains(role))
                .forEach(role -> identity.createMembership(wanted.id(), role.group()));
        has.stream()
                .filter(role -> !wanted.roles().contains(role))
                .forEach(role -> identity.deleteMembership(wanted.id(), role.group()));
    }

    /** Takes the person out of the directory, as in Camunda Admin. */
    public void remove(String id) {
        identity.deleteUser(id);
    }

    private Person person(User user) {
        return new Person(
                user.getId(),
                Objects.requireNonNullElse(user.getFirstName(), ""),
                Objects.requireNonNullElse(user.getLastName(), ""),
                Objects.requireNonNullElse(user.getEmail(), ""),
                roles(user.getId()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Set<Role> roles(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
