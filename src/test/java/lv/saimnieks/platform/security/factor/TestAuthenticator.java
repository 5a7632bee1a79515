package lv.saimnieks.platform.security.factor;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The telephone of a test. */
public final class TestAuthenticator {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

    private TestAuthenticator() {}

    /** The code that it shows at a moment, having read the page on which a factor is set up. */
    public static String code(String page, Instant at) {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IllegalStateException("no secret on the page " + page);
        }
        return Totp.code(secret.group(1), Totp.step(at));
    }
}
