package lv.saimnieks.cases.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of all cases. Who may add or read them is the domain's rule; this service keeps them as they came and gives
 * them back. The same bytes are kept once in a case.
 */
@Service
public class CaseFiles {

    private static final int PART = 256 * 1024;

    private static final String COLUMNS =
            "select id, case_number, name, type, size_bytes as size, sha256, added_at, added_by, entry_id from case_file ";

    private final JdbcClient jdbc;
    private final FileTypes types;
    private final FileSettings settings;
    private final VirusScan scan;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, FileTypes types, FileSettings settings, VirusScan scan, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.settings = settings;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Adds those of the files that can be taken; what is wrong with one never stops the others.
     *
     * @param user who adds them; null when nobody of the staff does
     */
    @Transactional
    public Attached attach(String number, @Nullable String user, List<Upload> uploads) {
        List<StoredFile> kept = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        look(
                uploads,
                refused,
                looked -> kept.add(known(number, looked.sha256()).orElseGet(() -> store(number, user, looked))));
        refused.forEach(r -> jdbc.sql("insert into case_file_refused (case_number, name, reason) values (?, ?, ?)")
                .params(number, r.name(), r.reason())
                .update());
        return new Attached(List.copyOf(kept), List.copyOf(refused));
    }

    /**
     * Adds all of the files with a line of the timeline, or none of them. What the case had already stays where it came.
     *
     * @param field of the form that sent them
     * @param entry makes the line that tells of them, and answers its id
     * @throws Refusal when one cannot be taken; with the reason of each
     */
    @Transactional
    public void attach(
            String number, String user, List<Upload> uploads, String field, ToLongFunction<List<StoredFile>> entry) {
        long last = jdbc.sql("select coalesce(max(id), 0) from case_file where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        Attached attached = attach(number, user, uploads);
        if (!attached.refused().isEmpty()) {
            throw Refusal.invalid(
                    field, attached.refused().stream().map(RefusedFile::reason).collect(Collectors.joining(" ")));
        }
        long line = entry.applyAsLong(attached.kept());
        attached.kept().stream()
                .filter(f -> f.id() > last)
                .forEach(f -> jdbc.sql("update case_file set entry_id = ? where id = ?")
                        .params(line, f.id())
                        .update());
    }

    /** Which of the files would not be taken; nothing is kept. */
    public List<RefusedFile> refused(List<Upload> uploads) {
        List<RefusedFile> refused = new ArrayList<>();
        look(uploads, refused, looked -> {});
        return List.copyOf(refused);
    }

    /** The files that came with the case, oldest first; not those that were added to it later. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String number) {
        return list(number, "entry_id is null");
    }

    /** The files that were added to the case with lines of its timeline, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> added(String number) {
        return list(number, "entry_id is not null");
    }

    private List<StoredFile> list(String number, String which) {
        return jdbc.sql(COLUMNS + "where case_number = ? and " + which + " order by id")
                .param(number)
                .query(StoredFile.class)
                .list();
    }

    /** The files that were sent to a case and not taken. */
    @Transactional(readOnly = true)
    public List<RefusedFile> refusedOf(String number) {
        return jdbc.sql("select name, reason from case_file_refused where case_number = ? order by id")
                .param(number)
                .query(RefusedFile.class)
                .list();
    }

    /** @throws Refusal when the case has no such file */
    @Transactional(readOnly = true)
    public StoredFile get(String number, long id) {
        return jdbc.sql(COLUMNS + "where case_number = ? and id = ?")
                .params(number, id)
                .query(StoredFile.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("cases.files.missing")));
    }

    /** Writes the content, one part at a time. */
    public void write(StoredFile file, OutputStream out) throws IOException {
        for (long place = 0; place * PART < file.size(); place++) {
            out.write(jdbc.sql("select content from case_file_part where file_id = ? and place = ?")
                    .params(file.id(), place)
                    .query(byte[].class)
                    .single());
        }
    }

    /** Takes a file away for good. */
    @Transactional
    public void remove(String number, long id) {
        StoredFile file = get(number, id);
        List.of("delete from case_file_part where file_id = ?", "delete from case_file where id = ?")
                .forEach(sql -> jdbc.sql(sql).param(file.id()).update());
    }

    /** Takes the files that were added to a case later away for good. */
    @Transactional
    public void removeAdded(String number) {
        added(number).forEach(f -> remove(number, f.id()));
    }

    /** Takes all files of these cases away for good. */
    @Transactional
    public void removeAll(Collection<String> numbers) {
        List.of(
                        "delete from case_file_part where file_id in (select id from case_file where case_number in (:numbers))",
                        "delete from case_file_refused where case_number in (:numbers)",
                        "delete from case_file where case_number in (:numbers)")
                .forEach(sql -> jdbc.sql(sql).param("numbers", numbers).update());
    }

    /** A file that can be taken, as a copy on disk. */
    private record Looked(String name, String type, Path copy, long size, String sha256) {}

    private interface Taking {
        void take(Looked looked) throws IOException;
    }

    private void look(List<Upload> uploads, List<RefusedFile> refused, Taking taking) {
        int taken = 0;
        for (Upload upload : uploads) {
            String name = FileName.of(upload.name());
            Optional<String> reason = taken == settings.most()
                    ? Optional.of(Wording.of("cases.files.many", name, settings.most()))
                    : look(upload, name, taking);
            if (reason.isEmpty()) {
                taken++;
            } else {
                refused.add(new RefusedFile(name, reason.get()));
            }
        }
    }

    /** Why the file is not taken; empty when it was. */
    private Optional<String> look(Upload upload, String name, Taking taking) {
        try {
            Path copy = Files.createTempFile("fails", null);
            try {
                MessageDigest sum = Sha256.digest();
                long size = copy(upload, copy, sum);
                if (size == 0) {
                    return Optional.of(Wording.of("cases.files.empty", name));
                }
                if (size > settings.maxSize().toBytes()) {
                    return Optional.of(Wording.of(
                            "cases.files.large", name, settings.maxSize().toMegabytes()));
                }
                FileTypes.Answer answer = types.of(copy, name);
                Optional<String> reason = answer.reason().or(() -> scan.whyNot(copy, name));
                if (reason.isEmpty()) {
                    taking.take(new Looked(name, answer.type(), copy, size, Sha256.hex(sum.digest())));
                }
                return reason;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes there are, or one more than are allowed. */
    private long copy(Upload upload, Path copy, MessageDigest sum) throws IOException {
        try (InputStream in = upload.content().getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), sum)) {
            long most = settings.maxSize().toBytes() + 1;
            byte[] part = new byte[PART];
            long size = 0;
            int read;
            while (size < most && (read = in.read(part, 0, (int) Math.min(part.length, most - size))) >= 0) {
                out.write(part, 0, read);
                size += read;
            }
            return size;
        }
    }

    private Optional<StoredFile> known(String number, String sha256) {
        return jdbc
                .sql(COLUMNS + "where case_number = ? and sha256 = ?")
                .params(number, sha256)
                .query(StoredFile.class)
                .list()
                .stream()
                .findFirst();
    }

    private StoredFile store(String number, @Nullable String user, Looked looked) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into case_file (case_number, name, type, size_bytes, sha256, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(number)
                .param(looked.name())
                .param(looked.type())
                .param(looked.size())
                .param(looked.sha256())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(user)
                .update(id, "id");
        long file = id.getKeyAs(Long.class);
        try (InputStream in = Files.newInputStream(looked.copy())) {
            long place = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("insert into case_file_part (file_id, place, content) values (?, ?, ?)")
                        .params(file, place++, part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(number, file);
    }
}
