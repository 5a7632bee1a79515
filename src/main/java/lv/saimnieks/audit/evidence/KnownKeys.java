package lv.saimnieks.audit.evidence;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public keys of this installation, old ones too, so that what they signed can still be checked. */
@Repository
public class KnownKeys {

    /**
     * A public key that this installation signs or has signed with.
     *
     * @param fingerprint SHA-256 of the key's DER form, in hexadecimal
     * @param since when it was used first
     * @param withdrawn whether it is not to be trusted any more
     */
    public record Key(String fingerprint, String pem, Instant since, boolean withdrawn) {

        /** The fingerprint in groups of four, for people to compare. */
        public String readable() {
            return KnownKeys.readable(fingerprint);
        }
    }

    static String readable(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private final JdbcClient jdbc;
    private final EvidenceSettings settings;

    KnownKeys(JdbcClient jdbc, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void remember(String fingerprint, String pem, Instant now) {
        boolean known = jdbc.sql("select count(*) from evidence_key where fingerprint = ?")
                        .param(fingerprint)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            try {
                jdbc.sql("insert into evidence_key (fingerprint, public_key, used_since) values (?, ?, ?)")
                        .params(fingerprint, pem, Timestamp.from(now))
                        .update();
            } catch (DuplicateKeyException e) {
                // another node was quicker
            }
        }
    }

    /** Whether the key of this fingerprint, known and not withdrawn, signed the text. */
    public boolean signed(String fingerprint, byte[] text, byte[] signature) {
        return all().stream()
                .filter(k -> k.fingerprint().equals(fingerprint) && !k.withdrawn())
                .anyMatch(k -> {
                    try {
                        return Ed25519.verify(Ed25519.publicKey(k.pem()), text, signature);
                    } catch (GeneralSecurityException e) {
                        return false;
                    }
                });
    }

    /** Newest first. */
    List<Key> all() {
        return jdbc.sql(
                        "select fingerprint, public_key, used_since from evidence_key order by used_since desc, fingerprint")
                .query((row, n) -> new Key(
                        row.getString("fingerprint"),
                        row.getString("public_key"),
                        row.getTimestamp("used_since").toInstant(),
                        settings.withdrawn().contains(row.getString("fingerprint"))))
                .list();
    }
}
