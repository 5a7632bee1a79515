package lv.saimnieks.audit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Set;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key with which this installation signs. The private half stays in this class and in its file: it is in no log, answer
 * or evidence file. Outside production a missing file is made; production refuses to start without one.
 */
@Component
public class SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final KeyPair pair;
    private final String pem;
    private final String fingerprint;

    SigningKey(EvidenceSettings settings, KnownKeys known, Environment environment, Clock clock) {
        pair = read(settings.key(), !environment.acceptsProfiles(Profiles.of("prod")));
        pem = Ed25519.pem(pair.getPublic());
        fingerprint = Sha256.of(pair.getPublic().getEncoded());
        known.remember(fingerprint, pem, clock.instant());
    }

    /** The Ed25519 signature of the text. */
    public byte[] sign(byte[] text) {
        return Ed25519.sign(pair.getPrivate(), text);
    }

    /** The public half, as openssl reads it. */
    String publicPem() {
        return pem;
    }

    /** SHA-256 of the public half's DER form, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    private static KeyPair read(Path file, boolean mayMake) {
        try {
            if (mayMake && !Files.exists(file)) {
                make(file);
            }
            warnIfOpen(file);
            return Ed25519.privateKey(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(Wording.of("evidence.key.unusable", file), e);
        }
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".tmp");
        try {
            Files.writeString(draft, Ed25519.pem(Ed25519.newPair().getPrivate()), StandardCharsets.US_ASCII);
            Files.move(draft, file);
            LOG.info("A key for signing evidence files was made: {}", file);
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another process made the key for signing evidence files: {}", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void warnIfOpen(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file.toRealPath());
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                LOG.warn(
                        "Everybody on this machine can read the signing key {}; allow its owner only: {}",
                        file,
                        PosixFilePermissions.toString(OWNER_ONLY));
            }
        } catch (UnsupportedOperationException e) {
            LOG.debug("No permissions to look at on this file system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
