package lv.saimnieks.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of its own for work that is done now and then, one run at a time. */
public final class BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final String name;
    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Duration delay;
    private final ScheduledExecutorService thread;

    /**
     * A thread for some work.
     *
     * @param name of the thread, and of the work in the log
     * @param delay how long a run waits after it was asked for, so that what follows at once goes along
     */
    public BackgroundThread(String name, Duration delay, Runnable work) {
        this.name = name;
        this.delay = delay;
        this.work = work;
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Runs the work soon; returns at once. However often it is asked, one run waits. */
    public void wake() {
        if (waiting.compareAndSet(false, true)) {
            var unused = thread.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The work {} stopped, the next run tries again", name, e);
        }
    }

    /** Waits a while for the run at hand, then interrupts it. */
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
