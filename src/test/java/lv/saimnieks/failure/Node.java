package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.TestHttp;
import org.awaitility.Awaitility;

/**
 * The application as a process of its own: the classes as they are shipped, in the profile of the demonstration, on a
 * loopback port that stays the same. It may be killed at any moment, and never outlives the test.
 */
final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    /** @param settings variables of its environment, in addition to those of this process */
    Node(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to start; {@link #awaitUp} says when it is there. */
    Node start() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                shipped(),
                SaimnieksApplication.class.getName());
        builder.directory(folder.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SAIMNIEKS_DEMO_CASES", "false");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Everything on the class path but the tests' own classes and settings. */
    private static String shipped() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').endsWith("/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it may be given work. */
    Node awaitUp() {
        Instant began = Instant.now();
        Awaitility.await("start of the node, see " + log())
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("node starts, see %s%n%s", log(), lastLines())
                            .isTrue();
                    return TestHttp.nobody(port)
                                    .get("/actuator/health/readiness")
                                    .status()
                            == 200;
                });
        System.out.printf(
                "up on %d after %d s%n",
                port, Duration.between(began, Instant.now()).toSeconds());
        return this;
    }

    /** As {@code kill -9}: at once, without a word to the application. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tells it to stop, as {@code systemctl stop} does; how long it took. */
    Duration stop() {
        Instant began = Instant.now();
        process.destroy();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the node ends when it is told to")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Duration.between(began, Instant.now());
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    int port() {
        return port;
    }

    private Path log() {
        return folder.resolve("node-" + port + ".log");
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (alive()) {
            process.destroyForcibly();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
