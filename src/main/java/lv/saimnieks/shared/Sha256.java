package lv.saimnieks.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums as {@code sha256sum} writes them. */
public final class Sha256 {

    private Sha256() {}

    /** For sums of what is read bit by bit. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        return hex(digest().digest(content));
    }

    public static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }
}
