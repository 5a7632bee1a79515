package lv.saimnieks.platform;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Gives the {@code complete} listeners of a domain the checked answer of the task that is being completed. */
public interface TaskAnswers {

    /** The answer of the task; only valid inside a {@code complete} listener. */
    TaskAnswer of(DelegateTask task);
}
