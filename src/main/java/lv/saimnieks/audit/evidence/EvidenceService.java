package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.audit.history.CaseSearch;
import lv.saimnieks.audit.mask.MaskedReaders;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.AnswerLanguage;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Evidence files for people: of one case at once, of many as a background job. Everything asks for the right to read a
 * process's history; a job is seen, downloaded and stopped by whoever made it and by administrators.
 */
@Service
class EvidenceService {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceService.class);
    private static final int JOBS_SHOWN = 30;
    private static final int OPEN_JOBS = 3;
    private static final int SELECTION = 10_000;
    private static final Set<String> PAGING = Set.of("page", "size");

    private final AuditAccess access;
    private final CaseReports cases;
    private final CaseSearch search;
    private final EvidenceWriter writer;
    private final CaseArchive archive;
    private final EvidenceJobs jobs;
    private final JobFiles files;
    private final Users users;
    private final MaskedReaders readers;
    private final EvidenceSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceService(
            AuditAccess access,
            CaseReports cases,
            CaseSearch search,
            EvidenceWriter writer,
            CaseArchive archive,
            EvidenceJobs jobs,
            JobFiles files,
            Users users,
            MaskedReaders readers,
            EvidenceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.search = search;
        this.writer = writer;
        this.archive = archive;
        this.jobs = jobs;
        this.files = files;
        this.users = users;
        this.readers = readers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A file to download. */
    record Download(String name, byte[] content) {}

    /**
     * The file of a case as it is now; of one whose history is gone, the file that was kept.
     *
     * @throws Refusal when there is no such case, or the person may not read it
     */
    Download ofCase(String idOrNumber, String person) {
        Set<String> readable = access.required();
        return written(idOrNumber, person)
                .or(() -> archived(idOrNumber, readable, person))
                .orElseThrow(() -> Refusal.missing(Wording.of("evidence.refusal.missing", idOrNumber)));
    }

    /** What was signed when it was kept is whole. */
    private Optional<Download> archived(String idOrNumber, Set<String> readable, String person) {
        Optional<Download> kept = archive.find(idOrNumber, readable);
        if (kept.isPresent() && readers.of(idOrNumber, person).isPresent()) {
            throw Refusal.forbidden(Wording.of("mask.archived"));
        }
        return kept;
    }

    /** What is kept as evidence is Latvian, also when an English reader takes it along. */
    private Optional<Download> written(String idOrNumber, String person) {
        try (AnswerLanguage latvian = AnswerLanguage.latvian()) {
            return cases.find(idOrNumber).map(file -> {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                try {
                    writer.write(file, person, content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Download(EvidenceWriter.nameOf(file) + ".zip", content.toByteArray());
            });
        }
    }

    /**
     * Asks for the evidence files of many cases.
     *
     * @param parameters those of the list of cases as a JSON object, of several values as an array
     * @return id of the job
     * @throws Refusal when a parameter is wrong, nothing or too much matches, or the person has too many jobs
     */
    long request(JsonNode parameters, String person) {
        access.required();
        if (!parameters.isObject() || parameters.toString().length() > SELECTION) {
            throw Refusal.invalid("parameters", Wording.of("evidence.refusal.parameters"));
        }
        if (jobs.openOf(person) >= OPEN_JOBS) {
            throw Refusal.conflict(Wording.of("evidence.refusal.open", OPEN_JOBS));
        }
        List<String> ids = ids(parameters, settings.maxCases() + 1);
        if (ids.isEmpty()) {
            throw Refusal.invalid("parameters", Wording.of("evidence.refusal.nothing"));
        }
        if (ids.size() > settings.maxCases()) {
            throw Refusal.invalid("parameters", Wording.of("evidence.refusal.many", settings.maxCases()));
        }
        long id = jobs.add(person, parameters.toString(), ids, clock.instant());
        events.publishEvent(new EvidenceSchedule.Requested());
        return id;
    }

    /** Process instance ids in the order asked for, as the person acting may read them; of a page nothing is asked. */
    private List<String> ids(JsonNode parameters, int limit) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.properties().forEach(p -> typed.put(p.getKey(), values(p.getValue())));
        typed.keySet().removeAll(PAGING);
        return search.ids(search.criteria(new Parameters(typed)), limit);
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> values.addAll(values(v)));
        } else if (!value.isNull()) {
            values.add(value.isValueNode() ? value.asText() : value.toString());
        }
        return values;
    }

    /** The newest jobs that the person may see. */
    List<EvidenceJob> list(String person) {
        access.required();
        return jobs.newest(administrator(person) ? null : person, JOBS_SHOWN);
    }

    /** @throws Refusal when there is no such job for the person */
    EvidenceJob job(long id, String person) {
        access.required();
        return jobs.find(id)
                .filter(j -> j.by().equals(person) || administrator(person))
                .orElseThrow(() -> Refusal.missing(Wording.of("evidence.refusal.noJob")));
    }

    /** The cases of a job that failed. */
    List<EvidenceJob.Case> failures(EvidenceJob job, int limit) {
        return job.failed() == 0 ? List.of() : jobs.failures(job.id(), limit);
    }

    /** @throws Refusal when the file is not there (yet, or any more) */
    Path file(long id, String person) {
        EvidenceJob job = job(id, person);
        Path file = files.file(id);
        if (!job.ready() || !Files.exists(file)) {
            throw Refusal.conflict(Wording.of("evidence.refusal.noFile", job.stateLabel()));
        }
        return file;
    }

    /** Stops a job that waits or runs; of one that has ended, deletes the file and takes it off the list. */
    void delete(long id, String person) {
        EvidenceJob job = job(id, person);
        boolean stopped = jobs.cancel(id, clock.instant());
        try {
            files.delete(id);
        } catch (IOException e) {
            if (!stopped) {
                throw new UncheckedIOException(e);
            }
            LOG.debug("The worker of evidence job {} is writing still and will clean up", job.id(), e);
        }
        if (!stopped) {
            jobs.removed(id);
        }
    }

    private boolean administrator(String person) {
        return users.rolesOf(person).contains(Role.ADMINISTRATOR);
    }
}
