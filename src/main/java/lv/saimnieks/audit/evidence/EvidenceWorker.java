package lv.saimnieks.audit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.saimnieks.audit.CaseAccessed;
import lv.saimnieks.audit.CreatorRights;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works off the background jobs, one case at a time, with the rights of whoever asked. A case that fails is written down
 * and does not stop the others. After a restart, or when its node died, a job goes on with the next case.
 */
@Component
class EvidenceWorker {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceWorker.class);

    /** A worker that was not heard of for so long is taken for dead; longer than any one case may take. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private final String name = UUID.randomUUID().toString();
    private final EvidenceJobs jobs;
    private final JobFiles files;
    private final CaseReports cases;
    private final EvidenceWriter writer;
    private final CreatorRights rights;
    private final EvidenceSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile boolean stopped;

    EvidenceWorker(
            EvidenceJobs jobs,
            JobFiles files,
            CaseReports cases,
            EvidenceWriter writer,
            CreatorRights rights,
            EvidenceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.cases = cases;
        this.writer = writer;
        this.rights = rights;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Works until no job waits, or until it is stopped. */
    void work() {
        while (!stopped) {
            Optional<EvidenceJob> job =
                    jobs.claim(name, clock.instant(), clock.instant().minus(SILENCE));
            if (job.isEmpty()) {
                return;
            }
            work(job.get());
        }
    }

    /** Ends after the case at hand; what is left goes on after the next start, or on another node, at once. */
    void stop() {
        stopped = true;
        jobs.release(name);
    }

    /** Deletes the files of jobs that are past their time. */
    void clean() {
        for (long id : jobs.finishedBefore(clock.instant().minus(settings.retention()))) {
            try {
                files.delete(id);
                jobs.removed(id);
            } catch (IOException e) {
                LOG.error("The file of evidence job {} could not be deleted", id, e);
            }
        }
    }

    private void work(EvidenceJob job) {
        try {
            Optional<EvidenceJob.Case> next = jobs.nextCase(job.id());
            while (next.isPresent()) {
                if (stopped || !jobs.beat(job.id(), name, clock.instant())) {
                    leave(job);
                    return;
                }
                make(job, next.get());
                next = jobs.nextCase(job.id());
            }
            pack(job);
        } catch (IOException | RuntimeException e) {
            if (stopped) {
                LOG.info("Evidence job {} was interrupted and goes on after the next start", job.id(), e);
            } else {
                fail(job, e);
            }
        }
    }

    /** A job that was cancelled leaves nothing behind; one that goes on later keeps what it has. */
    private void leave(EvidenceJob job) throws IOException {
        boolean cancelled = jobs.find(job.id())
                .map(j -> j.state() == EvidenceJob.State.CANCELLED)
                .orElse(true);
        if (cancelled) {
            files.delete(job.id());
        } else {
            jobs.release(name);
        }
    }

    private void make(EvidenceJob job, EvidenceJob.Case one) throws IOException {
        String number = null;
        String reason = null;
        try {
            Optional<CaseReport> made = rights.call(job.by(), () -> {
                Optional<CaseReport> file = cases.find(one.caseId());
                file.ifPresent(f -> keep(job, one, f));
                return file;
            });
            number = made.map(CaseReport::number).orElse(null);
            reason = made.isPresent() ? null : "evidence.job.case.missing";
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Refusal refusal) {
            reason = refusal.getMessage();
        } catch (RuntimeException e) {
            if (stopped) {
                throw e;
            }
            LOG.warn("Evidence job {}: case {} failed", job.id(), one.caseId(), e);
            reason = "evidence.job.case.failed";
        }
        jobs.caseDone(job.id(), one.place(), number, reason);
    }

    private void keep(EvidenceJob job, EvidenceJob.Case one, CaseReport file) {
        try {
            files.keep(job.id(), one.place(), out -> writer.write(file, job.by(), out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events.publishEvent(
                new CaseAccessed(job.by(), file.id(), clock.instant(), "/api/audit/evidence-jobs/" + job.id()));
    }

    private void pack(EvidenceJob job) throws IOException {
        List<EvidenceJob.Case> done = jobs.cases(job.id());
        if (done.stream().allMatch(EvidenceJob.Case::failed)) {
            files.delete(job.id());
            jobs.end(job.id(), name, EvidenceJob.State.FAILED, null, "evidence.job.error.none", clock.instant());
            return;
        }
        long size = files.putTogether(job, done, clock.instant(), () -> jobs.beat(job.id(), name, clock.instant()));
        if (!jobs.end(job.id(), name, EvidenceJob.State.DONE, size, null, clock.instant())) {
            leave(job);
        }
    }

    private void fail(EvidenceJob job, Exception thrown) {
        LOG.error("Evidence job {} failed", job.id(), thrown);
        String error = thrown instanceof IOException ? "evidence.job.error.disk" : "evidence.job.error.other";
        jobs.end(job.id(), name, EvidenceJob.State.FAILED, null, error, clock.instant());
        try {
            files.delete(job.id());
        } catch (IOException e) {
            LOG.error("The files of evidence job {} could not be deleted", job.id(), e);
        }
    }
}
