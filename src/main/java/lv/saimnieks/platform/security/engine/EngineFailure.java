package lv.saimnieks.platform.security.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The exception with which the last engine command of this thread failed. The engine's REST API wraps exceptions and
 * keeps only their text; here the cause is still whole.
 */
final class EngineFailure {

    private static final ThreadLocal<Throwable> LAST = new ThreadLocal<>();

    private EngineFailure() {}

    static Throwable last() {
        return LAST.get();
    }

    static void note(Throwable failure) {
        LAST.set(failure);
    }

    static void forget() {
        LAST.remove();
    }

    /** Outermost interceptor: sees what listeners threw and what went wrong at commit. */
    static class Recorder extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException | Error e) {
                LAST.set(e);
                throw e;
            }
        }
    }
}
