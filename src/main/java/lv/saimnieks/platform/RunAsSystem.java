package lv.saimnieks.platform;

import java.util.function.Supplier;

/**
 * The switch with which the system itself works in the engine on nobody's behalf: jobs that give tasks out anew, and
 * domain code that starts a process for a case it has registered already. Inside, the engine knows no authenticated
 * user, a start is not checked against the start form, and a task may be completed although nobody acts. Answers are
 * checked against the form nevertheless. Never open it around something a request can choose.
 */
public interface RunAsSystem {

    /** Runs the work with the switch on; the person acting before is restored afterwards. */
    <T> T call(Supplier<T> work);

    /** Like {@link #call} for work without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
