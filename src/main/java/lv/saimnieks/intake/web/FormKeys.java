package lv.saimnieks.intake.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one-time keys of public forms: each says when its form was opened and is signed, so that nobody makes one of their
 * own. Instead of a cookie it tells a second press from a second submission, and a person from a robot.
 */
@Component
class FormKeys {

    private static final int RANDOM = 12;
    private static final int SIGNATURE = 16;
    private static final int BODY = Long.BYTES + RANDOM;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Supplier<byte[]> secret = SingletonSupplier.of(this::secret);

    FormKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key for a form that is opened now. */
    String issue() {
        byte[] unique = new byte[RANDOM];
        random.nextBytes(unique);
        byte[] body =
                ByteBuffer.allocate(BODY).putLong(clock.millis()).put(unique).array();
        byte[] key = ByteBuffer.allocate(BODY + SIGNATURE)
                .put(body)
                .put(signature(body))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** When the form of a key was opened; empty when we did not issue it. */
    Optional<Instant> openedAt(String key) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(key == null ? "" : key);
            byte[] body = Arrays.copyOf(bytes, BODY);
            boolean ours = bytes.length == BODY + SIGNATURE
                    && MessageDigest.isEqual(signature(body), Arrays.copyOfRange(bytes, BODY, bytes.length));
            return ours ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one of all nodes, made by whichever comes first. */
    private byte[] secret() {
        Optional<String> known = stored();
        if (known.isEmpty()) {
            byte[] made = new byte[32];
            random.nextBytes(made);
            try {
                jdbc.sql("insert into intake_secret (id, secret) values (1, ?)")
                        .param(HexFormat.of().formatHex(made))
                        .update();
            } catch (DuplicateKeyException e) {
                // another node was first: its secret holds
            }
            known = stored();
        }
        return known.orElseThrow().getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from intake_secret where id = 1")
                .query(String.class)
                .optional();
    }
}
