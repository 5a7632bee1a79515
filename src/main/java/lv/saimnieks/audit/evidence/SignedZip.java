package lv.saimnieks.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Sha256;

/**
 * Writes a ZIP whose files are listed with their sums, the list signed; all entries carry one time, so that the same contents
 * give the same file. Contents go straight to the stream, however large.
 */
class SignedZip implements Closeable {

    /** Sums of all other files, as {@code sha256sum} writes and checks them. */
    static final String SUMS = "SHA256SUMS";

    /** Ed25519 signature of the sums' bytes. */
    static final String SIGNATURE = "SHA256SUMS.sig";

    static final String KEY = "publiska-atslega.pem";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S.*)");

    private final ZipOutputStream zip;
    private final SigningKey key;
    private final LocalDateTime stamp;
    private final StringBuilder sums = new StringBuilder();
    private final Set<String> names = new HashSet<>();

    SignedZip(OutputStream out, SigningKey key, Instant stamp) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.key = key;
        this.stamp = LocalDateTime.ofInstant(stamp, Latvian.ZONE);
    }

    /** Adds a file; answers its sum. A name that is taken gets a number. */
    String add(String name, byte[] content) throws IOException {
        return add(name, new ByteArrayInputStream(content));
    }

    /** Adds a file that is packed already. */
    String add(String name, Path file) throws IOException {
        zip.setLevel(0);
        try (InputStream content = Files.newInputStream(file)) {
            return add(name, content);
        } finally {
            zip.setLevel(9);
        }
    }

    private String add(String name, InputStream content) throws IOException {
        if (!names.add(name)) {
            throw new IllegalArgumentException("twice in one file: " + name);
        }
        DigestInputStream summed = new DigestInputStream(content, Sha256.digest());
        put(name, summed);
        String sum = Sha256.hex(summed.getMessageDigest().digest());
        sums.append(sum).append("  ").append(name).append('\n');
        return sum;
    }

    private void put(String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(stamp);
        zip.putNextEntry(entry);
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** Adds the public key, the list of sums and its signature, and ends the ZIP; the stream below stays open. */
    void finish() throws IOException {
        add(KEY, key.publicPem().getBytes(StandardCharsets.US_ASCII));
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        put(SUMS, new ByteArrayInputStream(list));
        put(SIGNATURE, new ByteArrayInputStream(key.sign(list)));
        zip.finish();
    }

    /** Reads a list of sums: sum by name; empty when the text is no such list or names a file twice. */
    static Optional<Map<String, String>> sums(byte[] list) {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
            Matcher match = LINE.matcher(line);
            if (!match.matches() || sums.put(match.group(2), match.group(1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(sums);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
