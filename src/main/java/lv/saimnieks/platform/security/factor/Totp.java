package lv.saimnieks.platform.security.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes by time (RFC 6238): SHA-1, six digits, a step of 30 seconds, as authenticators expect them. */
final class Totp {

    private static final int SECONDS = 30;
    private static final int BYTES = 20;
    private static final int DIGITS = 1_000_000;

    private Totp() {}

    /** A new secret, as people may type it. */
    static String secret(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    static long step(Instant at) {
        return at.getEpochSecond() / SECONDS;
    }

    /** The code of a step. */
    static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code it is, of the present one, the one before and the one after; -1 when it is none of them. */
    static long stepOf(String secret, String code, Instant at) {
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            if (code(secret, step).equals(code)) {
                return step;
            }
        }
        return -1;
    }
}
