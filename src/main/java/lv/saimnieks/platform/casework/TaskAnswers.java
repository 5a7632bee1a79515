package lv.saimnieks.platform.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Gives a domain's listeners and delegates the checked answer of a form; the values never become variables. */
public interface TaskAnswers {

    /**
     * The answer of the task that is being completed; only valid inside a {@code complete} listener.
     *
     * @throws IllegalStateException when the task is not being completed in this transaction
     */
    TaskAnswer of(DelegateTask task);

    /**
     * The answer of the start form this instance was started with; its {@code task} has the start event's id and no
     * number. Only valid in the transaction that starts the instance, so the first delegate must not be asynchronous.
     *
     * @throws IllegalStateException when this instance was not started with a start form in this transaction
     */
    TaskAnswer ofStart(DelegateExecution execution);

    /** Whether {@link #ofStart} has an answer: false for a message start and for a start by the system itself. */
    boolean startedByForm(DelegateExecution execution);
}
