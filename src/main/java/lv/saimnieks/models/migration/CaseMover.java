package lv.saimnieks.models.migration;

import java.time.Clock;
import java.util.List;
import lv.saimnieks.models.DeployedModels;
import lv.saimnieks.models.DeployedModels.Deployed;
import lv.saimnieks.models.Reason;
import lv.saimnieks.platform.casework.CaseMoves;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a process owner asks for: which cases go where, and the job that takes them there. */
@Service
class CaseMover {

    private static final int STEPS = 10_000;

    private final DeployedModels deployed;
    private final CaseMoves moves;
    private final MovePlans plans;
    private final MoveJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMover(
            DeployedModels deployed,
            CaseMoves moves,
            MovePlans plans,
            MoveJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deployed = deployed;
        this.moves = moves;
        this.plans = plans;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was chosen on the page.
     *
     * @param from versions; when empty, all others on which cases run
     * @param to version; the newest for 0
     * @param steps as {@link Move#text}
     * @throws Refusal when there is no such process or version
     */
    Move chosen(String process, List<Integer> from, int to, List<String> steps) {
        List<Deployed> versions = deployed.of(process);
        Deployed target = to == 0 ? versions.get(0) : deployed.of(process, to);
        List<Deployed> sources = versions.stream()
                .filter(v -> v.version() != target.version())
                .filter(v -> from.isEmpty() ? v.running() > 0 : from.contains(v.version()))
                .toList();
        return new Move(sources, target, Move.steps(steps));
    }

    /**
     * Moves the cases in the background.
     *
     * @return id of the job
     * @throws Refusal with the field {@code reason} or {@code steps}; when no case is there to move, or another move of the
     *     process is open
     */
    @Transactional
    public long start(Move move, String reason, String user) {
        String why = Reason.checked(reason, "migration.refusal.reason");
        if (Move.text(move.steps()).length() > STEPS) {
            throw Refusal.invalid("steps", Wording.of("migration.refusal.steps"));
        }
        move.from().forEach(from -> plans.plan(from.definition(), move.to().definition(), move.steps()));
        List<MoveJobs.Waiting> cases = move.from().stream()
                .flatMap(from -> moves.runningOn(from.definition()).stream().map(c -> new MoveJobs.Waiting(from, c)))
                .toList();
        if (cases.isEmpty()) {
            throw Refusal.conflict(Wording.of("migration.refusal.nothing"));
        }
        long job = jobs.add(move, cases, why, user, clock.instant());
        events.publishEvent(new MoveSchedule.Requested());
        return job;
    }

    /** @throws Refusal when there is no such job */
    MoveJob job(long id) {
        return jobs.find(id).orElseThrow(() -> Refusal.missing(Wording.of("migration.refusal.job", id)));
    }

    /** Stops a move; what was moved already stays so. */
    void stop(long id) {
        jobs.end(job(id).id(), MoveJob.State.CANCELLED, clock.instant());
    }
}
