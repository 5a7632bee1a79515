package lv.saimnieks.audit.evidence;

import java.time.Instant;

/**
 * A public key that this installation signs or has signed with.
 *
 * @param fingerprint SHA-256 of the key's DER form, in hexadecimal
 * @param since when it was used first
 * @param withdrawn whether it is not to be trusted any more
 */
public record KnownKey(String fingerprint, String pem, Instant since, boolean withdrawn) {

    /** The fingerprint in groups of four, for people to compare. */
    public String readable() {
        return readable(fingerprint);
    }

    static String readable(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
