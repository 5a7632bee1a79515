package lv.saimnieks.audit.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The signature algorithm of evidence files with the JDK's own means; keys as PEM, as openssl writes them. */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int LINE = 64;

    private Ed25519() {}

    static KeyPair newPair() {
        return generate(new SecureRandom());
    }

    /** @throws GeneralSecurityException when the text is no private key of this kind */
    static KeyPair privateKey(String pem) throws GeneralSecurityException {
        PrivateKey key =
                KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(decoded(pem, "PRIVATE KEY")));
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        return generate(new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length); // the public half follows from the private one
            }
        });
    }

    /** @throws GeneralSecurityException when the text is no public key of this kind */
    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(decoded(pem, "PUBLIC KEY")));
        if (!(key instanceof EdECPublicKey)) {
            throw new GeneralSecurityException("not an Ed25519 key");
        }
        return key;
    }

    static byte[] sign(PrivateKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verify(PublicKey key, byte[] text, byte[] sign) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(sign);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another length or form
        }
    }

    static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    private static String pem(String kind, byte[] key) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static byte[] decoded(String pem, String kind) throws GeneralSecurityException {
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("no " + kind + " in PEM");
        }
        try {
            String base64 = pem.substring(from + begin.length(), to).replaceAll("\\s", "");
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("PEM is damaged", e);
        }
    }

    private static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
