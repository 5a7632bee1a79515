package lv.saimnieks.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Gives a test in production a signing key of its own, as an administrator would. */
@Order(0)
class TestKey implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("saimnieks-prod");
            Path key = folder.resolve("key.pem");
            byte[] made = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Files.writeString(
                    key,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(made)
                            + "\n-----END PRIVATE KEY-----\n");
            TestPropertyValues.of("saimnieks.evidence.key=" + key, "saimnieks.evidence.directory=" + folder)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
