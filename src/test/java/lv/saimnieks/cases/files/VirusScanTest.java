package lv.saimnieks.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A virus scanner looks at files where one is set")
class VirusScanTest {

    @TempDir
    Path folder;

    private ServerSocket scanner;

    /** What the scanner was sent. */
    private CompletableFuture<byte[]> sent;

    private Path file;
    private final byte[] content = new byte[150_000];

    @BeforeEach
    void open() throws IOException {
        scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Arrays.fill(content, (byte) 'a');
        file = Files.write(folder.resolve("fails"), content);
    }

    @AfterEach
    void close() throws IOException {
        scanner.close();
    }

    @Test
    @DisplayName("A clean file passes, and the scanner got every byte of it")
    void clean() {
        answering("stream: OK\0");
        assertThat(scan(Duration.ofSeconds(10))).isEmpty();
        assertThat(sent.join()).isEqualTo(content);
    }

    @Test
    @DisplayName("An infected file is refused in Latvian")
    void infected() {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        assertThat(scan(Duration.ofSeconds(10)))
                .hasValueSatisfying(r -> assertThat(r).contains("„fails.pdf”: failā ir atrasta ļaunprogrammatūra"));
    }

    @Test
    @DisplayName("What the scanner could not look at is refused, whether it says so, is silent or is not there")
    void notScanned() throws IOException {
        answering("INSTREAM size limit exceeded. ERROR\0");
        assertThat(scan(Duration.ofSeconds(10)).orElseThrow()).contains("pretvīrusu pārbaude neatbild");
        assertThat(scan(Duration.ofMillis(50)).orElseThrow()).contains("pretvīrusu pārbaude neatbild");
        scanner.close();
        assertThat(scan(Duration.ofSeconds(10)).orElseThrow()).contains("pretvīrusu pārbaude neatbild");
    }

    @Test
    @DisplayName("Where none is set, nobody is asked")
    void off() {
        assertThat(new VirusScan(new AntivirusSettings("", 1, Duration.ofMillis(1))).whyNot(file, "fails.pdf"))
                .isEmpty();
    }

    private Optional<String> scan(Duration timeout) {
        AntivirusSettings settings =
                new AntivirusSettings(scanner.getInetAddress().getHostAddress(), scanner.getLocalPort(), timeout);
        return new VirusScan(settings).whyNot(file, "fails.pdf");
    }

    private void answering(String answer) {
        sent = CompletableFuture.supplyAsync(() -> {
            try (Socket asked = scanner.accept()) {
                DataInputStream in = new DataInputStream(asked.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    all.writeBytes(in.readNBytes(size));
                }
                asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return all.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
