package lv.saimnieks.cases.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the virus scanner about a file (ClamAV, {@code INSTREAM}); where none is set, every file passes. */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final AntivirusSettings settings;

    VirusScan(AntivirusSettings settings) {
        this.settings = settings;
    }

    /**
     * Why the file is not taken: the scanner found something, or cannot say that it did not.
     *
     * @param name fit to be shown
     */
    Optional<String> whyNot(Path file, String name) {
        if (settings.host().isBlank()) {
            return Optional.empty();
        }
        try {
            String answer = ask(file);
            if (answer.endsWith(" OK")) {
                return Optional.empty();
            }
            LOG.warn("The virus scanner says of a file: {}", answer);
            return Optional.of(
                    Wording.of(answer.endsWith(" FOUND") ? "cases.files.infected" : "cases.files.unscanned", name));
        } catch (IOException e) {
            LOG.error("The virus scanner {}:{} does not answer", settings.host(), settings.port(), e);
            return Optional.of(Wording.of("cases.files.unscanned", name));
        }
    }

    /** {@code stream: OK}, {@code stream: <what> FOUND}, or something else with {@code ERROR}. */
    private String ask(Path file) throws IOException {
        int patience = Math.toIntExact(settings.timeout().toMillis());
        try (Socket scanner = new Socket()) {
            scanner.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
            scanner.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(scanner.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = Files.newInputStream(file)) {
                for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                    out.writeInt(part.length);
                    out.write(part);
                }
            }
            out.writeInt(0);
            out.flush();
            return answer(scanner.getInputStream());
        }
    }

    /** It ends with a zero; not every scanner closes the connection then. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int c = in.read(); c > 0 && answer.length() < LONGEST_ANSWER; c = in.read()) {
            answer.append((char) c);
        }
        return answer.toString().strip();
    }
}
