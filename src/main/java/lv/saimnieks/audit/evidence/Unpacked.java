package lv.saimnieks.audit.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;

/**
 * What a ZIP from outside holds: the sum of every file and the few small ones that are read. Nothing is written anywhere. The
 * ZIP is read by its directory and from its beginning, as different programs do; both must find the same, or it could show
 * one thing to us and another to the reader.
 */
record Unpacked(Map<String, String> sums, Map<String, byte[]> contents) {

    /** Length and first bytes of what a ZIP file without a comment ends with. */
    private static final int END = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int BUFFER = 64 * 1024;
    private static final int SMALL = 4 * 1024 * 1024;
    private static final Set<String> READ =
            Set.of(SignedZip.SUMS, SignedZip.SIGNATURE, SignedZip.KEY, EvidenceWriter.EXPORT);
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_.()=,+ -]+(/[\\p{L}\\p{N}_.()=,+ -]+)*");

    /** @throws Refusal when the file is no ZIP, is damaged, too large or made to harm */
    static Unpacked of(Path file, EvidenceSettings limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw refused("evidence.refusal.empty");
            }
            if (size > limits.maxUpload().toBytes()) {
                throw refused("evidence.refusal.large", limits.maxUpload().toMegabytes());
            }
            if (!beginsAsZip(file)) {
                throw refused("evidence.refusal.notZip");
            }
            Unpacked byDirectory = byDirectory(file, limits);
            if (!byDirectory.sums().equals(fromBeginning(file, limits).sums())) {
                throw refused("evidence.refusal.ambiguous");
            }
            if (!endsAsZip(file, size)) {
                throw refused("evidence.refusal.behind");
            }
            return byDirectory;
        } catch (IOException | IllegalArgumentException e) {
            throw refused("evidence.refusal.damaged");
        }
    }

    private static boolean beginsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 6 && start[3] <= 7;
        }
    }

    /** Whether the list of entries, which every one of our files ends with, ends the file and begins where it says. */
    private static boolean endsAsZip(Path file, long size) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] last = new byte[END];
            zip.seek(size - END);
            zip.readFully(last);
            ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
            long list = Integer.toUnsignedLong(end.getInt(12));
            long begin = Integer.toUnsignedLong(end.getInt(16));
            return end.getInt(0) == END_MARK && begin + list == size - END;
        }
    }

    private static Unpacked byDirectory(Path file, EvidenceSettings limits) throws IOException {
        Reading reading = new Reading(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    reading.take(entry, content);
                }
            }
        }
        return reading.result();
    }

    private static Unpacked fromBeginning(Path file, EvidenceSettings limits) throws IOException {
        Reading reading = new Reading(limits);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading.take(entry, zip);
            }
        }
        return reading.result();
    }

    private static Refusal refused(String key, Object... values) {
        return Refusal.invalid("file", Wording.of(key, values));
    }

    private static final class Reading {

        private final EvidenceSettings limits;
        private final Map<String, String> sums = new TreeMap<>();
        private final Map<String, byte[]> contents = new HashMap<>();
        private final byte[] buffer = new byte[BUFFER];
        private long unpacked;
        private int entries;

        Reading(EvidenceSettings limits) {
            this.limits = limits;
        }

        void take(ZipEntry entry, InputStream content) throws IOException {
            if (++entries > limits.maxEntries()) {
                throw refused("evidence.refusal.entries", limits.maxEntries());
            }
            String name = entry.getName();
            String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
            if (!SAFE.matcher(path).matches() || List.of(path.split("/")).contains("..")) {
                throw refused("evidence.refusal.name");
            }
            ByteArrayOutputStream kept = READ.contains(name) ? new ByteArrayOutputStream() : null;
            String sum = sum(content, kept);
            if (entry.isDirectory()) {
                return;
            }
            if (sums.put(name, sum) != null) {
                throw refused("evidence.refusal.twice", name);
            }
            if (kept != null) {
                contents.put(name, kept.toByteArray());
            }
        }

        private String sum(InputStream content, ByteArrayOutputStream kept) throws IOException {
            MessageDigest digest = Sha256.digest();
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                unpacked += read;
                if (unpacked > limits.maxUnpacked().toBytes()) {
                    throw refused(
                            "evidence.refusal.unpacked", limits.maxUnpacked().toMegabytes());
                }
                digest.update(buffer, 0, read);
                if (kept != null && kept.size() + read <= SMALL) {
                    kept.write(buffer, 0, read);
                }
            }
            return Sha256.hex(digest.digest());
        }

        Unpacked result() {
            return new Unpacked(new LinkedHashMap<>(sums), contents);
        }
    }
}
