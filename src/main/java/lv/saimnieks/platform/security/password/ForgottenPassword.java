package lv.saimnieks.platform.security.password;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import lv.saimnieks.platform.FailureCounts;
import lv.saimnieks.platform.NetworkAddress;
import lv.saimnieks.platform.PasswordForgotten;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.security.login.LoginThrottled;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter to the address of a person who forgot their password: with the link in it they set another one, once, for a while.
 * Nobody learns whether there is such a user, an address gets few letters, and the database keeps only a digest of the link.
 */
@Service
@Transactional
class ForgottenPassword {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);

    private static final int LETTERS_OF_A_PERSON = 3;
    private static final int QUESTIONS_OF_AN_ADDRESS = 10;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Users users;
    private final OwnPassword passwords;
    private final PasswordSettings settings;
    private final ApplicationEventPublisher events;
    private final String baseUrl;
    private final FailureCounts questions;

    ForgottenPassword(
            JdbcClient jdbc,
            Clock clock,
            @Lazy Users users,
            OwnPassword passwords,
            PasswordSettings settings,
            ApplicationEventPublisher events,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.users = users;
        this.passwords = passwords;
        this.settings = settings;
        this.events = events;
        this.baseUrl = baseUrl;
        this.questions =
                new FailureCounts(clock, Duration.ofMinutes(30), Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    /**
     * Sends a letter, where there is such a local user with an address.
     *
     * @param remote where the request came from
     * @throws LoginThrottled when too many were asked for from there
     */
    void ask(String userId, String remote) {
        String address = NetworkAddress.of(remote);
        Duration wait = questions.wait(address);
        if (!wait.isZero()) {
            throw new LoginThrottled(wait);
        }
        questions.add(address, QUESTIONS_OF_AN_ADDRESS);
        jdbc.sql("delete from password_reset where ends_at <= ?").param(now()).update();
        int waiting = jdbc.sql("select count(*) from password_reset where user_id = ?")
                .param(userId)
                .query(Integer.class)
                .single();
        if (!passwords.has(userId) || users.mailOf(userId).isEmpty() || waiting >= LETTERS_OF_A_PERSON) {
            return;
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into password_reset (digest, user_id, ends_at) values (?, ?, ?)")
                .params(Sha256.of(key), userId, now().plus(settings.letterHolds()))
                .update();
        events.publishEvent(new PasswordForgotten(
                userId,
                baseUrl + "/ieiet/parole?kods=" + key,
                settings.letterHolds().toMinutes()));
    }

    /** Whether the link still holds. */
    @Transactional(readOnly = true)
    boolean holds(String key) {
        return owner(key).isPresent();
    }

    /** @throws Refusal when the link does not hold any more or the password is not good enough; the link holds on then */
    void replace(String key, String wanted, String again) {
        String userId = owner(key).orElseThrow(() -> Refusal.missing(Wording.of("platform.password.over")));
        int used = jdbc.sql("delete from password_reset where digest = ?")
                .param(Sha256.of(key))
                .update();
        if (used == 0 || !passwords.has(userId)) {
            throw Refusal.missing(Wording.of("platform.password.over"));
        }
        passwords.set(userId, wanted, again);
        jdbc.sql("delete from password_reset where user_id = ?").param(userId).update();
        LOG.info("User {} replaced a forgotten password", userId);
    }

    @EventListener(condition = "#change.gone()")
    void forget(PersonChanged change) {
        jdbc.sql("delete from password_reset where user_id = ?")
                .param(change.userId())
                .update();
    }

    private Optional<String> owner(String key) {
        return jdbc.sql("select user_id from password_reset where digest = ? and ends_at > ?")
                .params(Sha256.of(key), now())
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
