package lv.saimnieks.audit.evidence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import org.springframework.stereotype.Component;

/**
 * The files of background jobs: one ZIP a case while the job runs, put together into one signed ZIP at its end. Whatever is
 * written gets its name only when it is whole.
 */
@Component
class JobFiles {

    private final EvidenceSettings settings;
    private final SigningKey key;
    private final Users users;

    JobFiles(EvidenceSettings settings, SigningKey key, Users users) {
        this.settings = settings;
        this.key = key;
        this.users = users;
    }

    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    void keep(long job, int place, Content content) throws IOException {
        Files.createDirectories(pieces(job));
        write(piece(job, place), content);
    }

    /**
     * Makes the signed ZIP with the evidence files of all cases; what it was made from is deleted.
     *
     * @param step run before each file is added
     * @return its size in bytes
     */
    long putTogether(EvidenceJob job, List<EvidenceJob.Case> cases, Instant now, Runnable step) throws IOException {
        write(file(job.id()), out -> {
            SignedZip zip = new SignedZip(out, key, job.createdAt().truncatedTo(ChronoUnit.SECONDS));
            zip.add(EvidenceWriter.README, readme(job, cases, now));
            zip.add("saraksts.csv", list(cases));
            Set<String> taken = new HashSet<>();
            for (EvidenceJob.Case one : cases) {
                if (!one.failed()) {
                    step.run();
                    zip.add(name(one, taken), piece(job.id(), one.place()));
                }
            }
            zip.finish();
        });
        deletePieces(job.id());
        return Files.size(file(job.id()));
    }

    Path file(long job) {
        return settings.directory().resolve("pieradijumi-" + job + ".zip");
    }

    void delete(long job) throws IOException {
        Files.deleteIfExists(file(job));
        deletePieces(job);
    }

    private void deletePieces(long job) throws IOException {
        if (Files.isDirectory(pieces(job))) {
            try (Stream<Path> files = Files.list(pieces(job))) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(pieces(job));
        }
    }

    private Path pieces(long job) {
        return settings.directory().resolve("darbs-" + job);
    }

    private Path piece(long job, int place) {
        return pieces(job).resolve(place + ".zip");
    }

    /** Writes a file that has its name only when it is whole. */
    static void write(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            content.writeTo(out);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(EvidenceJob.Case one, Set<String> taken) {
        String plain = EvidenceWriter.safe(one.name());
        String name = plain + ".zip";
        return taken.add(name) ? name : plain + "-" + one.place() + ".zip";
    }

    private static byte[] list(List<EvidenceJob.Case> cases) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        Set<String> taken = new HashSet<>();
        try (Csv csv = new Csv(list, Csv.headings("evidence.list.", "place", "number", "id", "file", "reason"))) {
            for (EvidenceJob.Case one : cases) {
                csv.row(
                        String.valueOf(one.place()),
                        one.number(),
                        one.caseId(),
                        one.failed() ? "" : name(one, taken),
                        one.reason());
            }
        }
        return list.toByteArray();
    }

    private byte[] readme(EvidenceJob job, List<EvidenceJob.Case> cases, Instant now) {
        long failed = cases.stream().filter(EvidenceJob.Case::failed).count();
        return Wording.of(
                        "evidence.readme.many",
                        cases.size() - failed,
                        failed,
                        now,
                        users.displayName(job.by()),
                        job.by(),
                        KnownKeys.readable(key.fingerprint()),
                        key.fingerprint())
                .getBytes(StandardCharsets.UTF_8);
    }
}
