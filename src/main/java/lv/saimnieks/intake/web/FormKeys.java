package lv.saimnieks.intake.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.token.KeyBasedPersistenceTokenService;
import org.springframework.security.core.token.TokenService;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one-time keys of public forms: each says when its form was opened and is signed, so that nobody makes one of their
 * own. Instead of a cookie it tells a second press from a second submission, and a person from a robot.
 */
@Component
class FormKeys {

    private final JdbcClient jdbc;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Supplier<TokenService> keys = SingletonSupplier.of(this::keys);

    FormKeys(JdbcClient jdbc, IntakeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A key for a form that is opened now. */
    String issue() {
        return keys.get().allocateToken(String.valueOf(clock.millis())).getKey();
    }

    /** How long the form of a key has been open; empty when we did not issue it, or too long ago. */
    Optional<Duration> age(String key) {
        try {
            return Optional.ofNullable(keys.get().verifyToken(key))
                    .map(k -> Duration.ofMillis(clock.millis() - Long.parseLong(k.getExtendedInformation())))
                    .filter(age -> age.compareTo(settings.formLasts()) <= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the one secret of all nodes, made by whichever comes first. */
    private TokenService keys() {
        Optional<String> known = secret();
        if (known.isEmpty()) {
            try {
                jdbc.sql("insert into intake_secret (id, secret) values (1, ?)")
                        .param(HexFormat.of()
                                .formatHex(KeyGenerators.secureRandom(32).generateKey()))
                        .update();
            } catch (DuplicateKeyException e) {
                // another node was first: its secret holds
            }
            known = secret();
        }
        KeyBasedPersistenceTokenService service = new KeyBasedPersistenceTokenService();
        service.setServerSecret(known.orElseThrow());
        service.setServerInteger(1);
        service.setSecureRandom(new SecureRandom());
        return service;
    }

    private Optional<String> secret() {
        return jdbc.sql("select secret from intake_secret where id = 1")
                .query(String.class)
                .optional();
    }
}
