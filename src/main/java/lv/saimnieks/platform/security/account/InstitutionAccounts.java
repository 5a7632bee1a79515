package lv.saimnieks.platform.security.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's user of an institution's account. An account is known by issuer and subject, which a provider never gives to
 * anybody else. At every login name, address and roles become what the claims say: roles that claims gave and no longer
 * hold are taken away, roles that an administrator gave here stay, also when claims give them too.
 */
@Component
public class InstitutionAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(InstitutionAccounts.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdentityService identity;
    private final RunAsSystem asSystem;
    private final AccountSettings settings;

    InstitutionAccounts(
            JdbcClient jdbc,
            Clock clock,
            @Lazy IdentityService identity,
            @Lazy RunAsSystem asSystem,
            AccountSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.identity = identity;
        this.asSystem = asSystem;
        this.settings = settings;
    }

    /** Whether the person came in with an institution's account before. */
    public boolean has(String userId) {
        return jdbc.sql("select count(*) from account_link where user_id = ?")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Brings the person in step with the claims.
     *
     * @return their user id
     * @throws AccountRefused when they may not come in; what claims took away is taken away nevertheless
     */
    @Transactional(noRollbackFor = AccountRefused.class)
    String enter(String issuer, String subject, Claimed claimed) {
        return asSystem.call(() -> {
            Optional<String> linked = jdbc.sql(
                            "select user_id from account_link where issuer = ? and subject = ? for update")
                    .params(issuer, subject)
                    .query(String.class)
                    .optional();
            String id = linked.orElseGet(() -> newcomer(claimed));
            User user = identity.createUserQuery().userId(id).singleResult();
            if (linked.isEmpty()) {
                user = join(id, (UserEntity) user, issuer, subject);
            }
            if (describe(user, claimed) || linked.isEmpty()) {
                identity.saveUser(user);
            }
            return groupsInStep(id, claimed.groups());
        });
    }

    private String newcomer(Claimed claimed) {
        if (claimed.groups().isEmpty()) {
            throw new AccountRefused(AccountRefused.GROUPS);
        }
        if (claimed.id().isEmpty()) {
            throw new AccountRefused(AccountRefused.NAME);
        }
        return claimed.id();
    }

    /** The account's person from now on; not stored yet. */
    private User join(String id, UserEntity existing, String issuer, String subject) {
        if (has(id)) {
            throw new AccountRefused(AccountRefused.OTHER);
        }
        if (existing != null && existing.getPassword() != null) {
            if (!settings.linkExisting()) {
                throw new AccountRefused(AccountRefused.TAKEN);
            }
            existing.setDbPassword(null);
        }
        jdbc.sql("insert into account_link (user_id, issuer, subject, linked_at) values (?, ?, ?, ?)")
                .params(id, issuer, subject, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        LOG.info("User {} belongs to an account of {} from now on", id, issuer);
        return existing == null ? identity.newUser(id) : existing;
    }

    /** What the provider does not say stays as it is; whether anything is different now. */
    private static boolean describe(User user, Claimed claimed) {
        boolean named = !(claimed.firstName() + claimed.lastName()).isEmpty();
        String first = named ? claimed.firstName() : user.getFirstName();
        String last = named ? claimed.lastName() : user.getLastName();
        String mail = claimed.mail().isEmpty() ? user.getEmail() : claimed.mail();
        boolean different = !Objects.equals(first, user.getFirstName())
                || !Objects.equals(last, user.getLastName())
                || !Objects.equals(mail, user.getEmail());
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(mail);
        return different;
    }

    private String groupsInStep(String id, Set<String> claimed) {
        Set<String> now = new HashSet<>();
        identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .forEach(now::add);
        Set<String> given = new HashSet<>(jdbc.sql("select group_id from account_group where user_id = ?")
                .param(id)
                .query(String.class)
                .list());
        for (String group : given) {
            if (!claimed.contains(group)) {
                jdbc.sql("delete from account_group where user_id = ? and group_id = ?")
                        .params(id, group)
                        .update();
                if (now.remove(group)) {
                    identity.deleteMembership(id, group);
                    LOG.info("User {} lost the group {} with its account's claims", id, group);
                }
            }
        }
        for (String group : claimed) {
            if (now.add(group)) {
                identity.createMembership(id, group);
                if (!given.contains(group)) {
                    jdbc.sql("insert into account_group (user_id, group_id) values (?, ?)")
                            .params(id, group)
                            .update();
                }
                LOG.info("User {} got the group {} by its account's claims", id, group);
            }
        }
        if (now.isEmpty()) {
            throw new AccountRefused(AccountRefused.GROUPS);
        }
        return id;
    }

    @EventListener(condition = "#change.gone()")
    void forget(PersonChanged change) {
        jdbc.sql("delete from account_link where user_id = ?")
                .param(change.userId())
                .update();
    }
}
