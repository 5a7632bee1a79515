package lv.saimnieks.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.CreatorRights;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.audit.casefile.EngineRecords;
import lv.saimnieks.audit.history.CaseSearch;
import lv.saimnieks.audit.mask.MaskedReaders;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Background jobs: fifty cases, one that fails, a restart in the middle, stopping, and who may have the file. */
@AppTest
@Tag("database")
class EvidenceJobsTest {

    private static final String AUDITOR = "auditors-1";

    @TempDir
    Path folder;

    @Autowired
    EvidenceJobs jobs;

    @Autowired
    CreatorRights rights;

    @Autowired
    KnownKeys known;

    @Autowired
    Users users;

    @Autowired
    AuditAccess access;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<String> asked = new ArrayList<>();
    private Set<String> readable;
    private EvidenceSettings settings;
    private JobFiles files;

    @Autowired
    private MaskedReaders readers;

    private EvidenceWriter writer;
    private CaseReports cases;

    @BeforeEach
    void begin() {
        clock.reset();
        settings = Zips.settings(folder);
        SigningKey key = Zips.key(settings, known);
        files = new JobFiles(settings, key, users);
        CasePaper paper = mock(CasePaper.class);
        when(paper.print(any(), any(), any(), any(), any())).thenReturn("PDF".getBytes(UTF_8));
        cases = new CaseReports() {
            @Override
            public Optional<CaseReport> find(String id) {
                asked.add(id);
                readable = access.readable();
                if (id.equals("bojata")) {
                    throw new IllegalStateException("iekšēja kļūda");
                }
                return id.equals("nav") ? Optional.empty() : Optional.of(file(id));
            }

            @Override
            public Optional<String> source(String kind, String id) {
                return Optional.of("<definitions/>");
            }
        };
        writer = new EvidenceWriter(cases, paper, key, users, readers, clock);
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from evidence_job_case").update();
        jdbc.sql("delete from evidence_job").update();
        clock.reset();
    }

    private static CaseReport file(String id) {
        Instant at = Instant.parse("2026-11-02T08:00:00Z");
        return new CaseReport(
                id,
                "IZM-2026-" + id,
                "Nosaukums",
                "change-management",
                "Izmaiņu īstenošana",
                "d",
                1,
                CaseState.COMPLETED,
                null,
                at,
                at,
                0L,
                "Beigas",
                null,
                0,
                List.of(),
                null,
                List.of(),
                new CaseReport.Path(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new CaseReport.Source(
                        "PROCESS", "d", "change-management", "x", 1, at, "change", "x.bpmn", "/x")),
                new EngineRecords(List.of(), List.of(), List.of(), List.of()));
    }

    private EvidenceWorker worker() {
        return new EvidenceWorker(jobs, files, cases, writer, rights, settings, event -> {}, clock);
    }

    private EvidenceService service(List<String> ids) {
        CaseSearch search = mock(CaseSearch.class);
        when(search.ids(any(), anyInt())).thenReturn(ids);
        return new EvidenceService(
                access,
                cases,
                search,
                writer,
                mock(CaseArchive.class),
                jobs,
                files,
                users,
                readers,
                settings,
                mock(ApplicationEventPublisher.class),
                clock);
    }

    private long add(List<String> ids) {
        return jobs.add(AUDITOR, "{}", ids, clock.instant());
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("%06d"::formatted).toList();
    }

    private EvidenceJob job(long id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    @DisplayName("fifty cases become one signed file; each is read with the creator's rights")
    void fifty() throws IOException {
        long id = add(numbers(50));
        worker().work();
        EvidenceJob job = job(id);
        assertThat(job.state()).isEqualTo(EvidenceJob.State.DONE);
        assertThat(job.done()).isEqualTo(50);
        assertThat(job.failed()).isZero();
        assertThat(job.size()).isEqualTo(Files.size(files.file(id)));
        assertThat(readable).contains("change-management");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        try (ZipFile zip = new ZipFile(files.file(id).toFile())) {
            assertThat(zip.size()).isEqualTo(50 + 5);
            assertThat(zip.getEntry("IZM-2026-000050.zip")).isNotNull();
            Path inner = folder.resolve("one.zip");
            Files.copy(zip.getInputStream(zip.getEntry("IZM-2026-000025.zip")), inner);
            assertThat(new EvidenceCheck(known, settings).check(inner).kind()).isEqualTo(CheckResult.Kind.GENUINE);
        }
        try (Stream<Path> left = Files.list(settings.directory())) {
            assertThat(left).as("what it was put together from is gone").containsExactly(files.file(id));
        }
    }

    @Test
    @DisplayName("a case that fails or may not be read is listed and stops nothing; the whole file can be checked")
    void failures() throws IOException {
        long id = add(List.of("000001", "bojata", "nav", "000002"));
        worker().work();
        assertThat(job(id).state()).isEqualTo(EvidenceJob.State.DONE);
        assertThat(job(id).failed()).isEqualTo(2);
        assertThat(jobs.failures(id, 10)).extracting(EvidenceJob.Case::caseId).containsExactly("bojata", "nav");
        assertThat(jobs.failures(id, 10))
                .extracting(EvidenceJob.Case::reason)
                .noneMatch(r -> r.contains("iekšēja kļūda"));
        assertThat(new EvidenceCheck(known, settings).check(files.file(id)).kind())
                .isEqualTo(CheckResult.Kind.GENUINE);
        assertThat(new String(Zips.open(Files.readAllBytes(files.file(id))).get("saraksts.csv"), UTF_8))
                .contains("bojata", "IZM-2026-000002.zip");
    }

    @Test
    @DisplayName("nothing made is a failure; a creator who lost the account too")
    void nothing() {
        long none = add(List.of("bojata"));
        long gone = jobs.add("aizgajis-1", "{}", List.of("000001"), clock.instant());
        worker().work();
        assertThat(job(none).state()).isEqualTo(EvidenceJob.State.FAILED);
        assertThat(job(none).error()).isNotBlank();
        assertThat(job(gone).state()).isEqualTo(EvidenceJob.State.FAILED);
        assertThat(jobs.failures(gone, 1).get(0).reason()).contains("aizgajis-1");
    }

    @Test
    @DisplayName("after a stop the next worker goes on at once with the next case, and makes none twice")
    void restart() throws IOException {
        long id = add(numbers(10));
        EvidenceWorker first = stoppedAfter(4);
        first.work();
        assertThat(job(id).state()).isEqualTo(EvidenceJob.State.RUNNING);
        assertThat(job(id).done()).isEqualTo(4);
        worker().work();
        assertThat(job(id).state()).isEqualTo(EvidenceJob.State.DONE);
        assertThat(asked).containsExactlyElementsOf(numbers(10));
        assertThat(Zips.open(Files.readAllBytes(files.file(id)))).hasSize(10 + 5);
    }

    @Test
    @DisplayName(
            "after a crash a job is taken over when its worker has been silent long enough; the dead one does no harm")
    void crash() {
        long id = add(numbers(3));
        assertThat(jobs.claim("crashed", clock.instant(), clock.instant().minus(EvidenceWorker.SILENCE)))
                .isPresent();
        worker().work();
        assertThat(job(id).done()).isZero();
        clock.advance(EvidenceWorker.SILENCE.plusSeconds(1));
        worker().work();
        assertThat(job(id).state()).isEqualTo(EvidenceJob.State.DONE);
        assertThat(jobs.beat(id, "crashed", clock.instant())).isFalse();
    }

    private EvidenceWorker stoppedAfter(int count) {
        EvidenceWorker[] self = new EvidenceWorker[1];
        CaseReports counting = new CaseReports() {
            private int seen;

            @Override
            public Optional<CaseReport> find(String id) {
                if (++seen == count) {
                    self[0].stop();
                }
                return cases.find(id);
            }

            @Override
            public Optional<String> source(String kind, String id) {
                return cases.source(kind, id);
            }
        };
        self[0] = new EvidenceWorker(jobs, files, counting, writer, rights, settings, event -> {}, clock);
        return self[0];
    }

    @Test
    @DisplayName("a running job is stopped by its creator and leaves nothing behind; a finished one loses its file")
    void stopAndDelete() throws IOException {
        EvidenceService service = service(numbers(5));
        long running = add(numbers(5));
        stoppedAfter(2).work();
        delete(service, running, "administrators-1");
        worker().work();
        assertThat(job(running).state()).isEqualTo(EvidenceJob.State.CANCELLED);
        long done = add(numbers(2));
        worker().work();
        assertThat(rights.call(AUDITOR, () -> service.file(done, AUDITOR))).exists();
        delete(service, done, AUDITOR);
        assertThat(job(done).state()).isEqualTo(EvidenceJob.State.REMOVED);
        assertThatThrownBy(() -> rights.call(AUDITOR, () -> service.file(done, AUDITOR)))
                .hasMessageContaining("Dzēsts");
        try (Stream<Path> left = Files.list(settings.directory())) {
            assertThat(left).isEmpty();
        }
    }

    private void delete(EvidenceService service, long job, String person) {
        rights.call(person, () -> {
            service.delete(job, person);
            return null;
        });
    }

    @Test
    @DisplayName("files are deleted when their time is over; that they were made stays on record")
    void retention() {
        long id = add(numbers(1));
        worker().work();
        clock.advance(Duration.ofDays(29));
        worker().clean();
        assertThat(files.file(id)).exists();
        clock.advance(Duration.ofDays(2));
        worker().clean();
        assertThat(files.file(id)).doesNotExist();
        assertThat(job(id).state()).isEqualTo(EvidenceJob.State.REMOVED);
        assertThat(jobs.cases(id)).hasSize(1);
    }

    @Test
    @DisplayName("whoever reads history asks for jobs; a job belongs to its creator and the administrator")
    void rights() {
        EvidenceService service = service(numbers(2));
        var parameters = new ObjectMapper().createObjectNode();
        long id = rights.call(AUDITOR, () -> service.request(parameters, AUDITOR));
        assertThat(rights.call(
                        "administrators-1",
                        () -> service.job(id, "administrators-1").by()))
                .isEqualTo(AUDITOR);
        assertThatThrownBy(() -> rights.call("procesa-saimnieks-1", () -> service.job(id, "procesa-saimnieks-1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rights.call(
                        "pakalpojuma-vaditajs-1", () -> service.request(parameters, "pakalpojuma-vaditajs-1")))
                .isInstanceOf(Refusal.class);
        assertThat(rights.call(AUDITOR, () -> service.list(AUDITOR))).hasSize(1);
        rights.call(AUDITOR, () -> service.request(parameters, AUDITOR));
        rights.call(AUDITOR, () -> service.request(parameters, AUDITOR));
        assertThatThrownBy(() -> rights.call(AUDITOR, () -> service.request(parameters, AUDITOR)))
                .hasMessageContaining("3");
        assertThatThrownBy(() -> rights.call(
                        "administrators-1", () -> service(List.of()).request(parameters, "administrators-1")))
                .hasMessageContaining("neviena lieta");
        assertThatThrownBy(() -> rights.call(
                        "administrators-1",
                        () -> service(numbers(settings.maxCases() + 1)).request(parameters, "administrators-1")))
                .hasMessageContaining("5000");
    }
}
