package lv.saimnieks.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import lv.saimnieks.shared.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Where the key comes from and that it is used rightly. */
class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the demo makes a key that only its owner may read, and keeps it")
    void demo() throws Exception {
        EvidenceSettings settings = Zips.settings(folder.resolve("a/b"));
        SigningKey first = Zips.key(settings, Zips.nobody());
        SigningKey second = Zips.key(settings, Zips.nobody());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.key())))
                .isEqualTo("rw-------");
        byte[] text = "teksts".getBytes(StandardCharsets.UTF_8);
        assertThat(Ed25519.verify(Ed25519.publicKey(second.publicPem()), text, first.sign(text)))
                .isTrue();
        assertThat(first.sign(text)).isEqualTo(second.sign(text)).hasSize(64);
    }

    @Test
    @DisplayName("production makes no key, and names the file that cannot be used, not what is in it")
    void production() throws Exception {
        EvidenceSettings settings = Zips.settings(folder);
        MockEnvironment prod = new MockEnvironment();
        prod.setActiveProfiles("prod");
        assertThatThrownBy(() -> new SigningKey(settings, Zips.nobody(), prod, Clock.systemUTC()))
                .hasMessageContaining(settings.key().toString());
        assertThat(settings.key()).doesNotExist();
        Files.writeString(settings.key(), "-----BEGIN PRIVATE KEY-----\nslepens\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> new SigningKey(settings, Zips.nobody(), prod, Clock.systemUTC()))
                .hasMessageContaining("Ed25519")
                .hasMessageNotContaining("slepens");
    }

    @Test
    @DisplayName("the public half computed from a private key is the one that openssl computes (RFC 8032, 7.1, test 1)")
    void publicHalf() throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g");
        byte[] der = Ed25519.privateKey(pem).getPublic().getEncoded();
        assertThat(Sha256.hex(der)).endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }
}
