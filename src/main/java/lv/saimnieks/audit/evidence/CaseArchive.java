package lv.saimnieks.audit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.CreatorRights;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.shared.AnswerLanguage;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stays of a case when its history's time is over: the register's row, and the signed evidence file that the system
 * makes before the engine forgets the rest (2.6/12, Archives Law). Files lie in {@code glabasana/<year>} of the folder of
 * evidence files and are never deleted by the application.
 */
@Component
class CaseArchive {

    private static final Logger LOG = LoggerFactory.getLogger(CaseArchive.class);
    private static final int AT_ONCE = 50;

    /** Cases that the engine forgets soon, the next ones first. */
    private static final String DUE = """
            select p.PROC_INST_ID_ as instance_id, p.PROC_DEF_KEY_ as process_key, p.REMOVAL_TIME_ as removal_at
            from ACT_HI_PROCINST p
            where p.END_TIME_ is not null and p.REMOVAL_TIME_ < :until
              and not exists (select 1 from case_archive a where a.instance_id = p.PROC_INST_ID_)
              and not exists (select 1 from case_archive_failure f
                where f.instance_id = p.PROC_INST_ID_ and f.failed_at >= :begun)
            order by p.REMOVAL_TIME_, p.PROC_INST_ID_ fetch first :most rows only""";

    private final JdbcClient jdbc;
    private final CaseReports cases;
    private final EvidenceWriter writer;
    private final CreatorRights rights;
    private final EvidenceSettings settings;
    private final ForgottenCases forgotten;
    private final Clock clock;

    CaseArchive(
            JdbcClient jdbc,
            CaseReports cases,
            EvidenceWriter writer,
            CreatorRights rights,
            EvidenceSettings settings,
            ForgottenCases forgotten,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.writer = writer;
        this.rights = rights;
        this.settings = settings;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    private record Due(String instanceId, String processKey, Instant removalAt) {}

    /**
     * Makes the files of all cases that go within the setting's time; one that fails stops no other and is tried again
     * at the next run. Then notes which cases the engine has forgotten.
     *
     * @return how many were made
     */
    int keep() {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int kept = 0;
        List<Due> due = due(begun);
        while (!due.isEmpty()) {
            kept += (int) due.stream().filter(d -> kept(d, begun)).count();
            due = due(begun);
        }
        forgotten.note();
        return kept;
    }

    private List<Due> due(Instant begun) {
        return jdbc.sql(DUE)
                .param("until", Timestamp.from(begun.plus(settings.archiveBefore())))
                .param("begun", Timestamp.from(begun))
                .param("most", AT_ONCE)
                .query((row, n) -> new Due(
                        row.getString("instance_id"),
                        row.getString("process_key"),
                        row.getTimestamp("removal_at").toInstant()))
                .list();
    }

    /**
     * The file of a case whose history is gone.
     *
     * @param readable keys of the processes whose history the person may read, as {@link AuditAccess#readable}
     */
    Optional<EvidenceService.Download> find(String idOrNumber, Collection<String> readable) {
        String all = readable.contains(AuditAccess.ALL) ? "1 = 1" : "process_key in (:readable)";
        return jdbc.sql("select file from case_archive where (instance_id = :id or number = :id) and " + all
                        + " order by made_at desc fetch first 1 rows only")
                .param("id", idOrNumber)
                .param("readable", readable)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private boolean kept(Due due, Instant begun) {
        try (AnswerLanguage latvian = AnswerLanguage.latvian()) {
            boolean kept = rights.asAuditor(() ->
                    cases.find(due.instanceId()).map(file -> keep(file, due)).orElse(false));
            if (!kept) {
                failed(due, begun);
            }
            return kept;
        } catch (RuntimeException e) {
            LOG.error("No evidence file could be made of case {} before its history goes", due.instanceId(), e);
            failed(due, begun);
            return false;
        }
    }

    /** Not to be met again by the run that has begun then. */
    private void failed(Due due, Instant begun) {
        jdbc.sql("delete from case_archive_failure where instance_id = ?")
                .param(due.instanceId())
                .update();
        jdbc.sql("insert into case_archive_failure (instance_id, failed_at) values (?, ?)")
                .params(due.instanceId(), Timestamp.from(begun))
                .update();
    }

    /** Another node may have done the same; its row is as good. */
    private boolean keep(CaseReport file, Due due) {
        String name = due.removalAt().atZone(Latvian.ZONE).getYear() + "/" + EvidenceWriter.nameOf(file) + "-"
                + EvidenceWriter.safe(due.instanceId()) + ".zip";
        try {
            Path target = folder().resolve(name);
            Files.createDirectories(target.getParent());
            JobFiles.write(target, out -> writer.writeWhole(file, out));
            jdbc.sql("insert into case_archive (instance_id, number, process_key, made_at, removal_at, file, sha256)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(due.instanceId(), file.number(), due.processKey(), Timestamp.from(clock.instant()))
                    .params(Timestamp.from(due.removalAt()), name, Sha256.of(Files.readAllBytes(target)))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceService.Download read(String name) {
        try {
            Path file = folder().resolve(name);
            return new EvidenceService.Download(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return settings.directory().resolve("glabasana");
    }
}
