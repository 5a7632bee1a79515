package lv.saimnieks.audit.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums as {@code sha256sum} writes them. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(byte[] content) {
        return hex(digest().digest(content));
    }

    static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }
}
