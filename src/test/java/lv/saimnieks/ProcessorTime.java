package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** How long a thread computes; unlike a clock's time it does not depend on what else the machine does. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** Does the work in the calling thread, which may compute for so long. */
    public static void within(Duration most, Executable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            work.execute();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        long computed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(computed)).isLessThan(most);
    }
}
