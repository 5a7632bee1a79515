package lv.saimnieks.platform.security.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.SecondFactorRemoved;
import lv.saimnieks.platform.security.login.PasswordCheck;
import lv.saimnieks.platform.security.login.UserDirectory;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.VersionedCache;
import org.apache.commons.codec.binary.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secrets and recovery codes of people. A code is taken once, within half a minute of its time, and guesses are slowed down as
 * those of passwords are; a recovery code is taken once. The secret is shown while it is set up and never again.
 */
@Service
@Transactional
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final int RECOVERY_CODES = 10;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final UserDirectory people;
    private final PasswordCheck check;
    private final FactorSettings settings;
    private final DataVersions versions;
    private final ApplicationEventPublisher events;
    private final VersionedCache<Set<String>> holders;

    SecondFactors(
            JdbcClient jdbc,
            Clock clock,
            UserDirectory people,
            PasswordCheck check,
            FactorSettings settings,
            DataVersions versions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.check = check;
        this.settings = settings;
        this.versions = versions;
        this.events = events;
        this.holders = new VersionedCache<>(
                versions,
                UserDirectory.DATA,
                () -> new HashSet<>(jdbc.sql("select user_id from second_factor")
                        .query(String.class)
                        .list()));
    }

    /** Whether a password alone lets the person in no more: they have a factor, or have to set one up. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isAsked(String userId) {
        return has(userId) || isBound(userId);
    }

    /** Whether the person has set one up. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean has(String userId) {
        return holders.get().contains(userId);
    }

    /** Whether the person must have one. */
    boolean isBound(String userId) {
        return !Collections.disjoint(people.find(userId).groups(), settings.groups());
    }

    /** Who has one, in order. */
    List<String> holders() {
        return holders.get().stream().sorted().toList();
    }

    String newSecret() {
        return Totp.secret(random);
    }

    /**
     * Sets a factor up with a secret that the person's authenticator knows already, in the place of any other.
     *
     * @return recovery codes, which nobody sees again; empty when the code is wrong
     */
    List<String> begin(String userId, String secret, String code, String address) {
        long step = Totp.stepOf(secret, digits(code), clock.instant());
        if (!check.guess(userId, address, () -> step >= 0)) {
            return List.of();
        }
        erase(userId);
        jdbc.sql("insert into second_factor (user_id, secret, last_step, made_at) values (?, ?, ?, ?)")
                .params(userId, secret, step, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[10];
            random.nextBytes(bytes);
            String recovery = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
            codes.add(recovery.replaceAll("(.{4})(?=.)", "$1-"));
            jdbc.sql("insert into recovery_code (user_id, digest) values (?, ?)")
                    .params(userId, Sha256.of(recovery))
                    .update();
        }
        versions.changed(UserDirectory.DATA);
        LOG.info("User {} set up a second factor", userId);
        return codes;
    }

    /**
     * Whether it is the person's code of this moment, or one of their recovery codes, not used before.
     *
     * @throws lv.saimnieks.platform.security.login.LoginThrottled after too many wrong ones
     */
    public boolean isRight(String userId, String code, String address) {
        return check.guess(userId, address, () -> isCode(userId, digits(code)) || isRecovery(userId, code));
    }

    /** Takes somebody's factor away, which the access log keeps. */
    void remove(String userId, String by) {
        if (!has(userId)) {
            return;
        }
        erase(userId);
        String path =
                userId.equals(by) ? "/profils/otrais-faktors/nonemt" : "/registri/otrie-faktori/" + userId + "/nonemt";
        events.publishEvent(new SecondFactorRemoved(userId, by, path));
        versions.changed(UserDirectory.DATA);
        LOG.warn("The second factor of {} was taken away by {}", userId, by);
    }

    @EventListener(condition = "#change.gone()")
    void forget(PersonChanged change) {
        erase(change.userId());
    }

    private boolean isCode(String userId, String code) {
        return jdbc.sql("select secret from second_factor where user_id = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .map(secret -> Totp.stepOf(secret, code, clock.instant()))
                .filter(step -> step >= 0)
                .map(step -> jdbc.sql("update second_factor set last_step = ? where user_id = ? and last_step < ?")
                        .params(step, userId, step)
                        .update())
                .filter(used -> used == 1)
                .isPresent();
    }

    private boolean isRecovery(String userId, String code) {
        boolean used = jdbc.sql("delete from recovery_code where user_id = ? and digest = ?")
                        .params(userId, Sha256.of(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)))
                        .update()
                == 1;
        if (used) {
            LOG.info("User {} came in with a recovery code", userId);
        }
        return used;
    }

    private void erase(String userId) {
        jdbc.sql("delete from second_factor where user_id = ?").param(userId).update();
        jdbc.sql("delete from recovery_code where user_id = ?").param(userId).update();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
