package lv.saimnieks.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that lives as long as the running transaction; outside of one, each call gives a fresh value. */
public final class TransactionLocal<T> {

    private final Supplier<T> initial;

    /** @param initial what a transaction begins with */
    public TransactionLocal(Supplier<T> initial) {
        this.initial = initial;
    }

    /** The value of the running transaction. */
    @SuppressWarnings("unchecked")
    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return initial.get();
        }
        T value = (T) TransactionSynchronizationManager.getResource(this);
        if (value == null) {
            value = initial.get();
            TransactionSynchronizationManager.bindResource(this, value);
            TransactionSynchronizationManager.registerSynchronization(new Binding(value));
        }
        return value;
    }

    private final class Binding implements TransactionSynchronization {

        private final T value;

        private Binding(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionLocal.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionLocal.this, value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionLocal.this);
        }
    }
}
