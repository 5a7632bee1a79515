package lv.saimnieks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/**
 * A provider of OpenID Connect on this machine, one for all tests of a JVM. It lets whoever a test names in without asking,
 * and gives tokens for a code once, to who proves (PKCE) to have asked for it.
 */
public final class TestProvider {

    private static final SingletonSupplier<TestProvider> ONE = SingletonSupplier.of(TestProvider::new);
    private static final SingletonSupplier<RSAKey> KEY = SingletonSupplier.of(TestProvider::newKey);

    private final HttpServer server;
    private final Map<String, Map<String, String>> requests = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile String nonce;

    /** Tells a context where the provider is. */
    static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String settings = "spring.security.oauth2.client.";
            TestPropertyValues.of(
                            settings + "registration.iestade.client-id=saimnieks",
                            settings + "registration.iestade.client-secret=slepens",
                            settings + "registration.iestade.scope=openid,profile,email",
                            settings + "registration.iestade.authorization-grant-type=authorization_code",
                            settings + "registration.iestade.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                            settings + "provider.iestade.issuer-uri="
                                    + provider().issuer(),
                            "saimnieks.single-sign-on.groups[0].claim=/Pakalpojumi/Vadītāji",
                            "saimnieks.single-sign-on.groups[0].group=service-manager",
                            "saimnieks.single-sign-on.groups[1].claim=/Revīzija",
                            "saimnieks.single-sign-on.groups[1].group=auditor")
                    .applyTo(context);
        }
    }

    public static TestProvider provider() {
        return ONE.obtain();
    }

    private TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who is logged in at the provider from now on. */
    public void isNow(String subject, String name, String... groups) {
        person = Map.of(
                "sub",
                subject,
                "preferred_username",
                name,
                "given_name",
                "Pārbaudes",
                "family_name",
                "Persona",
                "email",
                name + "@iestade.example",
                "groups",
                List.of(groups));
        nonce = null;
    }

    /** The token names another login than the one that was asked for. */
    public void givesNonce(String other) {
        nonce = other;
    }

    /** What the provider answers to a browser that was led to it: where it leads next. */
    public String letsIn(String address) {
        Map<String, String> asked = fields(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        requests.put(code, asked);
        return asked.get("redirect_uri") + "?code=" + code + "&state="
                + asked.get("state").replace("=", "%3D");
    }

    private void answer(HttpExchange http) throws IOException {
        switch (http.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(http, configuration());
            case "/keys" -> json(http, new JWKSet(KEY.obtain()).toJSONObject());
            case "/login" -> {
                http.getResponseHeaders()
                        .add("Location", letsIn(http.getRequestURI().toString()));
                http.sendResponseHeaders(302, -1);
            }
            case "/token" ->
                json(http, tokens(fields(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
            default -> json(http, Map.of("page", http.getRequestURI().getPath()));
        }
        http.close();
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/login",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "end_session_endpoint", issuer() + "/logout",
                "subject_types_supported", List.of("public"));
    }

    private Map<String, Object> tokens(Map<String, String> proof) {
        Map<String, String> asked = requests.remove(proof.get("code"));
        if (!digest(proof.get("code_verifier")).equals(asked.get("code_challenge"))) {
            throw new IllegalStateException("somebody else asked for this code");
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("saimnieks")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce == null ? asked.get("nonce") : nonce);
        person.forEach(claims::claim);
        return Map.of(
                "access_token",
                UUID.randomUUID().toString(),
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                signed(claims.build()));
    }

    private static String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.obtain().getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY.obtain()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("pirma").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange http, Map<String, Object> answer) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(answer).getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/json");
        http.sendResponseHeaders(200, body.length);
        http.getResponseBody().write(body);
    }
}
