package lv.saimnieks.platform.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.VersionedCache;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * The engine's user directory, read whoever is acting. Each person is kept in memory until anybody in the directory
 * changes, on any node ({@link VersionedUsers}), or for a minute at most.
 */
@Component
public class UserDirectory {

    /** Name of the data's version. */
    public static final String DATA = "people";

    private static final int MOST = 10_000;

    private final IdentityService identity;
    private final VersionedCache<Cache<String, Person>> known;
    private final SecretKeySpec key = randomKey();

    UserDirectory(IdentityService identity, DataVersions versions) {
        this.identity = identity;
        this.known = new VersionedCache<>(
                versions,
                DATA,
                () -> Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(Duration.ofMinutes(1))
                        .build());
    }

    /** A person of the directory; {@code user} is null where there is no such person. */
    public static final class Person {
        private final User user;
        private final List<String> groups;
        private volatile byte[] rightPassword;

        private Person(User user, List<String> groups) {
            this.user = user;
            this.groups = groups;
        }

        boolean exists() {
            return user != null;
        }

        User user() {
            return user;
        }

        /** Whether there is one at all; the engine's own check fails where there is none. */
        public boolean usesPassword() {
            return user != null && ((UserEntity) user).getPassword() != null;
        }

        /** Differs whenever the password does; says nothing of it. */
        public String passwordMark() {
            return Sha256.of(String.valueOf(((UserEntity) user).getPassword()));
        }

        /** Ids of the person's groups. */
        public List<String> groups() {
            return groups;
        }
    }

    /** @param userId null is nobody */
    public Person find(String userId) {
        if (userId == null) {
            return new Person(null, List.of());
        }
        Cache<String, Person> cache = known.get();
        Person person = cache.getIfPresent(userId);
        if (person == null) {
            person = asSystem(() -> read(userId));
            cache.put(userId, person);
        }
        return person;
    }

    /** All people, in no order. */
    List<User> everybody() {
        return asSystem(() -> identity.createUserQuery().unlimitedList());
    }

    /** Ids of the members of a group, in order. */
    List<String> members(String group) {
        return asSystem(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList());
    }

    /** Whether it is this person's password. A right one is not asked of the directory again until it changes. */
    boolean hasPassword(String userId, String password) {
        Person person = find(userId);
        if (!person.usesPassword()) {
            return false;
        }
        byte[] digest = digest(password);
        byte[] right = person.rightPassword;
        if (right != null && MessageDigest.isEqual(right, digest)) {
            return true;
        }
        boolean isRight = asSystem(() -> identity.checkPassword(userId, password));
        if (isRight) {
            person.rightPassword = digest;
        }
        return isRight;
    }

    private Person read(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        return user == null
                ? new Person(null, List.of())
                : new Person(
                        user,
                        identity.createGroupQuery().groupMember(userId).list().stream()
                                .map(Group::getId)
                                .toList());
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

    /** Useless outside of this process. */
    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
