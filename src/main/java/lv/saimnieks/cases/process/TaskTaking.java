package lv.saimnieks.cases.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes several tasks of a group for one person: each by itself, with the rights and checks of a single one. */
@Service
public class TaskTaking {

    private final TaskService tasks;
    private final OwnTasks own;
    private final TransactionTemplate transaction;

    TaskTaking(TaskService tasks, OwnTasks own, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.own = own;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of one.
     *
     * @param words in Latvian: that it is taken, or why not
     */
    public record Result(OwnTask task, boolean taken, String words) {}

    /** In the order of the ids; of those that are gone or not for the person's eyes nothing is told but how many. */
    public List<Result> take(String user, List<String> ids) {
        Map<String, OwnTask> seen = own.seen(ids).stream().collect(Collectors.toMap(OwnTask::id, Function.identity()));
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
                .map(task -> take(user, task))
                .toList();
    }

    private Result take(String user, OwnTask task) {
        try {
            transaction.executeWithoutResult(t -> tasks.claim(task.id(), user));
            return new Result(task, true, Wording.of("cases.taking.taken"));
        } catch (TaskAlreadyClaimedException e) {
            return new Result(task, false, Wording.of("cases.taking.alreadyTaken"));
        } catch (AuthorizationException e) {
            return new Result(task, false, Wording.of("cases.taking.notYours"));
        } catch (Refusal refusal) {
            return refused(task, refusal);
        } catch (ProcessEngineException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refused(task, refusal);
            }
            throw e;
        }
    }

    private static Result refused(OwnTask task, Refusal refusal) {
        return new Result(task, false, Objects.requireNonNullElse(refusal.getMessage(), ""));
    }
}
