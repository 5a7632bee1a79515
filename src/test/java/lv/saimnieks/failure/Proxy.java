package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lv.saimnieks.TestHttp;
import org.awaitility.Awaitility;

/** nginx before two nodes, with {@code src/deploy/nginx.conf} itself: only names and ports are others. */
final class Proxy implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path SHIPPED = Path.of("src/deploy/nginx.conf").toAbsolutePath();

    private final int port = Node.freePort();
    private final Path folder;
    private Process process;
    private SSLContext trusted;

    Proxy(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Skips the test where there is no nginx. */
    static void assumeThere() {
        assumeTrue(Files.isExecutable(NGINX), "nginx is not installed: apt install nginx");
    }

    int port() {
        return port;
    }

    /** Somebody new, who comes through the proxy. */
    TestHttp caller() {
        return TestHttp.secure(port, trusted);
    }

    Proxy start(Cluster cluster) throws IOException, GeneralSecurityException {
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        trusted = trusting(certificate);
        Map<String, String> others = new LinkedHashMap<>();
        others.put("10.1.2.11:8080", "127.0.0.1:" + cluster.nodes().get(0).port());
        others.put("10.1.2.12:8080", "127.0.0.1:" + cluster.nodes().get(1).port());
        others.put("listen 80;", "listen 127.0.0.1:" + Node.freePort() + ";");
        others.put("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;");
        others.put("saimnieks.example.org", "localhost");
        others.put("/etc/ssl/saimnieks/fullchain.pem", certificate.toString());
        others.put("/etc/ssl/saimnieks/privkey.pem", key.toString());
        String site = Files.readString(SHIPPED);
        for (Map.Entry<String, String> other : others.entrySet()) {
            assertThat(site).contains(other.getKey());
            site = site.replace(other.getKey(), other.getValue());
        }
        Files.writeString(folder.resolve("site.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-error.log;
                events {}
                http {
                    access_log %1$s/nginx-access.log;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/site.conf;
                }
                """.formatted(folder));
        process = new ProcessBuilder(
                        NGINX.toString(), "-c", folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Awaitility.await("nginx listens, see " + folder)
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return true;
                });
        return this;
    }

    private void run(String... command) throws IOException {
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        try {
            assertThat(made.waitFor()).as(String.join(" ", command)).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
