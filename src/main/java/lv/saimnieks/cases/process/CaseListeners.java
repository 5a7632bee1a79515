package lv.saimnieks.cases.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * Makes the delegates and listeners of one process: each hands what the engine has to one service of the domain, by the
 * register number of the case, and brings the process variables in line with the register where the service may have
 * changed what they say.
 */
public class CaseListeners {

    private final TaskAnswers answers;
    private final CaseTasks cases;

    /** @param cases says which variables follow from the register */
    public CaseListeners(TaskAnswers answers, CaseTasks cases) {
        this.answers = answers;
        this.cases = cases;
    }

    /** For a {@code complete} listener: takes the answer into the register. */
    public TaskListener answer(Consumer<TaskAnswer> handler) {
        return answer((answer, execution) -> handler.accept(answer));
    }

    /** The same where the process must also know something that the register does not keep. */
    public TaskListener answer(BiConsumer<TaskAnswer, DelegateExecution> handler) {
        return task -> {
            handler.accept(answers.of(task), task.getExecution());
            refresh(task.getExecution());
        };
    }

    /** For the {@code end} listener of a rule task: takes the row that matched into the register. */
    public ExecutionListener decision(String decision, BiConsumer<String, DecisionRow> handler) {
        return execution -> {
            handler.accept(number(execution), DecisionRow.of(decision, execution));
            refresh(execution);
        };
    }

    /** An automatic step after which the process knows no more than before. */
    public JavaDelegate step(Consumer<String> handler) {
        return execution -> handler.accept(number(execution));
    }

    /** An automatic step that may change what the process has to know. */
    public JavaDelegate changing(Consumer<String> handler) {
        return execution -> {
            handler.accept(number(execution));
            refresh(execution);
        };
    }

    /** For a {@code start} listener: computes a moment and keeps it in the variable that the timer reads. */
    public ExecutionListener moment(String variable, Function<String, Instant> rule) {
        return execution -> execution.setVariable(variable, Date.from(rule.apply(number(execution))));
    }

    /**
     * For a {@code timeout} listener: reminds the people who have the task or may take it of when it is due, and nobody
     * where it is not.
     */
    public TaskListener reminder(Reminder reminder) {
        return task -> {
            Date due = task.getDueDate();
            if (due != null) {
                reminder.remind(number(task.getExecution()), people(task), due.toInstant());
            }
        };
    }

    /** For a {@code timeout} listener that {@link DueDates#strikes} twice: reminds at first, tells of being late at last. */
    public TaskListener watch(
            DueDates dueDates, BiConsumer<DelegateTask, Instant> early, BiConsumer<DelegateTask, Instant> late) {
        return task -> {
            if (task.getDueDate() != null) {
                Instant due = task.getDueDate().toInstant();
                (dueDates.isLate(due) ? late : early).accept(task, due);
            }
        };
    }

    /** Sets every process variable that differs from what the register says. */
    public void refresh(DelegateExecution execution) {
        cases.processVariables(number(execution)).forEach((name, value) -> {
            if (!value.equals(execution.getVariable(name))) {
                execution.setVariable(name, value);
            }
        });
    }

    /**
     * What a message brought, read as an answer is; the variables are removed, because the register keeps what they say.
     */
    public static TaskAnswer brought(DelegateExecution execution, Collection<String> names) {
        Map<String, Object> values = new HashMap<>();
        names.forEach(name -> values.put(name, written(execution.getVariable(name))));
        execution.removeVariables(names);
        return new TaskAnswer(null, null, values, Set.copyOf(names));
    }

    /** As form values are: choices, numbers and lists as text. */
    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Date date) {
            return LocalDateTime.ofInstant(date.toInstant(), Latvian.ZONE);
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    /** Register number of the case. */
    public static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    /** Who has the task, or else the people who may take it. */
    public static List<String> people(DelegateTask task) {
        return task.getAssignee() != null
                ? List.of(task.getAssignee())
                : task.getCandidates().stream()
                        .map(IdentityLink::getUserId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** Reminds people of a case and its deadline. */
    public interface Reminder {
        void remind(String number, List<String> people, Instant due);
    }
}
