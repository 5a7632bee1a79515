package lv.saimnieks.cases.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.platform.casework.SingleChoices;
import lv.saimnieks.platform.casework.SingleChoices.Choice;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes several tasks of a group, or answers several that ask for one choice: each by itself, with the rights and checks of
 * a single one.
 */
@Service
public class ManyTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final OwnTasks own;
    private final SingleChoices choices;
    private final TransactionTemplate transaction;

    ManyTasks(
            TaskService tasks,
            FormService forms,
            OwnTasks own,
            SingleChoices choices,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.own = own;
        this.choices = choices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of one.
     *
     * @param words in Latvian: that it is done, or why not
     */
    public record Result(OwnTask task, boolean done, String words) {}

    /**
     * The same question of several tasks that a person holds.
     *
     * @param step their name
     */
    public record Question(String step, Choice choice, List<OwnTask> tasks) {}

    /** In the order of the ids; of those that are gone or not for the person's eyes nothing is told. */
    public List<Result> take(String user, List<String> ids) {
        return each(ids, "cases.many.taken", task -> tasks.claim(task.id(), user));
    }

    /** As {@link #take}: the answer is each task's whole answer, checked as if it came from its form. */
    public List<Result> answer(List<String> ids, String key, String value) {
        return each(ids, "cases.many.answered", task -> forms.submitTaskForm(task.id(), Map.of(key, value)));
    }

    /**
     * Takes one task, where nobody has it, and completes it with an answer, checked as if it came from its form; empty where
     * it is gone or not for the person's eyes.
     *
     * @param with what happens in the same transaction when the answer was accepted
     */
    public Optional<Result> complete(String user, String id, Map<String, Object> answer, Runnable with) {
        return own.seen(List.of(id)).stream()
                .findFirst()
                .map(seen -> result(seen, "cases.many.answered", task -> {
                    tasks.claim(task.id(), user);
                    forms.submitTaskForm(task.id(), answer);
                    with.run();
                }));
    }

    /** The questions of two and more tasks that the person holds, as many as the first tasks have. */
    public List<Question> questions(String user, int most) {
        Map<List<Object>, List<Task>> alike = new LinkedHashMap<>();
        for (Task task : own.heldTasks(user, most)) {
            choices.of(task)
                    .ifPresent(
                            choice -> alike.computeIfAbsent(List.of(task.getName(), choice), asked -> new ArrayList<>())
                                    .add(task));
        }
        return alike.entrySet().stream()
                .filter(asked -> asked.getValue().size() > 1)
                .map(asked -> new Question(
                        (String) asked.getKey().get(0), (Choice) asked.getKey().get(1), own.shown(asked.getValue())))
                .toList();
    }

    private List<Result> each(List<String> ids, String word, Consumer<OwnTask> work) {
        Map<String, OwnTask> seen = own.seen(ids).stream().collect(Collectors.toMap(OwnTask::id, Function.identity()));
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
                .map(task -> result(task, word, work))
                .toList();
    }

    private Result result(OwnTask task, String word, Consumer<OwnTask> work) {
        try {
            transaction.executeWithoutResult(t -> work.accept(task));
            return new Result(task, true, Wording.of(word));
        } catch (TaskAlreadyClaimedException e) {
            return new Result(task, false, Wording.of("cases.many.alreadyTaken"));
        } catch (AuthorizationException e) {
            return new Result(task, false, Wording.of("cases.many.notYours"));
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
