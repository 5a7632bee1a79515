package lv.saimnieks.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** ZIP files taken apart and put together anew, as somebody who wants to deceive would. */
final class Zips {

    private Zips() {}

    static Map<String, byte[]> open(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static SigningKey key(EvidenceSettings settings, KnownKeys known) {
        return new SigningKey(
                settings,
                known,
                new MockEnvironment(),
                Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC));
    }

    static EvidenceSettings settings(Path folder) {
        return new EvidenceSettings(
                folder.resolve("key.pem"),
                java.util.Set.of(),
                folder.resolve("jobs"),
                java.time.Duration.ofDays(30),
                java.time.Duration.ofDays(90),
                5000,
                DataSize.ofMegabytes(2),
                DataSize.ofMegabytes(8),
                50);
    }

    static KnownKeys nobody() {
        return Mockito.mock(KnownKeys.class);
    }
}
