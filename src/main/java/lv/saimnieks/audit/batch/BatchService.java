package lv.saimnieks.audit.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.audit.history.CaseCriteria;
import lv.saimnieks.audit.history.CaseSearch;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people order to be done to many cases, and how far it is. */
@Service
class BatchService {

    /** In characters, as of a single intervention. */
    private static final int LONGEST = 1000;

    private static final String KEY = "[0-9a-f-]{36}";

    private final CaseSearch search;
    private final Standings standings;
    private final BatchSteps steps;
    private final CaseBatches batches;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int most;

    /** @param most cases that one batch may take */
    BatchService(
            CaseSearch search,
            Standings standings,
            BatchSteps steps,
            CaseBatches batches,
            Users users,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${saimnieks.audit.batch.most:500}") int most) {
        this.search = search;
        this.standings = standings;
        this.steps = steps;
        this.batches = batches;
        this.users = users;
        this.events = events;
        this.clock = clock;
        this.most = most;
    }

    /**
     * The cases of a selection as they stand, of those that the person acting may read.
     *
     * @param filter parameters of the list of cases
     * @throws Refusal when the filter is wrong, or finds nothing, or more than one batch may take
     */
    List<Standing> chosen(Parameters filter) {
        CaseCriteria criteria = search.criteria(filter);
        List<String> ids = search.ids(criteria, most + 1);
        if (ids.isEmpty()) {
            throw Refusal.conflict(Wording.of("batch.refusal.nothing"));
        }
        if (ids.size() > most) {
            throw Refusal.invalid("case", Wording.of("batch.refusal.most", most));
        }
        return standings.of(ids);
    }

    /** The steps that all of the cases may be moved to; empty when they are of several processes. */
    List<BatchSteps.Step> steps(List<Standing> cases) {
        List<String> processes =
                cases.stream().map(Standing::process).distinct().toList();
        return processes.size() == 1 ? steps.ofProcess(processes.get(0)) : List.of();
    }

    /**
     * Begins a batch in the background; the same form sent twice is one.
     *
     * @return its id
     * @throws Refusal with the fields {@code operation}, {@code to} or {@code reason}
     */
    long order(String key, BatchOperation operation, String to, String reason, List<Standing> cases, String user) {
        Problems problems = new Problems();
        BatchSteps.Step step = step(operation, to, cases, problems);
        String said = PlainText.clean(reason);
        problems.required("reason", Wording.of("batch.reason.label"), said, LONGEST);
        if (operation == null) {
            problems.add("operation", Wording.of("batch.refusal.operation"));
        }
        if (key == null || !key.matches(KEY)) {
            problems.add("key", Wording.of("batch.refusal.key"));
        }
        problems.refuse();
        try {
            long id = batches.add(new CaseBatches.Order(key, operation, step, said, user, cases), clock.instant());
            events.publishEvent(new BatchSchedule.Ordered());
            return id;
        } catch (DuplicateKeyException e) {
            return batches.ordered(key, user)
                    .orElseThrow(() -> Refusal.invalid("key", Wording.of("batch.refusal.key")));
        }
    }

    /** The step of a move; null for other operations, and where it is wrong, which {@code problems} hears of. */
    BatchSteps.Step step(BatchOperation operation, String to, List<Standing> cases, Problems problems) {
        if (operation != BatchOperation.MOVE) {
            return null;
        }
        Optional<BatchSteps.Step> step =
                steps(cases).stream().filter(s -> s.id().equals(to)).findFirst();
        if (step.isEmpty()) {
            problems.add("to", Wording.of("batch.refusal.step"));
        }
        return step.orElse(null);
    }

    /** Auditors and administrators see all, others their own. */
    List<CaseBatch> newest(String user, int limit) {
        return batches.newest(seesAll(user) ? null : user, limit);
    }

    /** @throws Refusal when there is none that the person may see */
    CaseBatch find(long id, String user) {
        return batches.find(id)
                .filter(b -> b.by().equals(user) || seesAll(user))
                .orElseThrow(() -> Refusal.missing(Wording.of("batch.refusal.missing", String.valueOf(id))));
    }

    List<CaseBatch.Case> cases(CaseBatch batch) {
        return batches.cases(batch.id(), most);
    }

    /** Stops one that is open; what was done stays. */
    void stop(long id, String user) {
        batches.end(find(id, user).id(), CaseBatch.State.CANCELLED, clock.instant());
    }

    private boolean seesAll(String user) {
        Set<Role> roles = users.rolesOf(user);
        return roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR);
    }
}
