package lv.saimnieks.platform.security.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What jobs, incidents and the job log say of a failure, to administrators too: what the product or the engine itself says.
 * Messages of databases and libraries hold statements and data, so a neutral sentence stands in their place, and the
 * stack trace that is kept has classes and lines only; the server's log keeps all.
 */
@Component
class FailureWords extends AbstractProcessEnginePlugin {

    private static final List<Class<? extends Throwable>> OF_DATABASES = List.of(
            SQLException.class,
            DataAccessException.class,
            PersistenceException.class,
            jakarta.persistence.PersistenceException.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory((job, thrown) -> new DefaultJobRetryCmd(job, told(thrown)));
        engine.setHistoryEventProducer(new CacheAwareHistoryEventProducer() {
            @Override
            public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable thrown) {
                return super.createHistoricJobLogFailedEvt(job, told(thrown));
            }
        });
    }

    /** Itself where its message may be read; else one that says what may be said, with it as its cause. */
    static Throwable told(Throwable thrown) {
        if (thrown == null || thrown instanceof OptimisticLockingException) {
            return thrown;
        }
        String words = words(thrown);
        boolean plain = words.equals(thrown.getMessage()) && thrown.getCause() == null;
        return plain ? thrown : new Told(words, Told.silently(thrown, 0));
    }

    private static String words(Throwable thrown) {
        Optional<String> refused = chain(thrown)
                .filter(Refusal.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean database = chain(thrown).anyMatch(t -> OF_DATABASES.stream().anyMatch(c -> c.isInstance(t)));
        if (database || thrown.getMessage() == null) {
            return Wording.of("engine.failedTechnically");
        }
        return ours(thrown)
                ? thrown.getMessage()
                : EngineWords.of(thrown.getMessage()).orElseGet(() -> Wording.of("engine.failedTechnically"));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(50);
    }

    /** Whether the product or the engine threw it itself. */
    private static boolean ours(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0
                && trace[0].getClassName().matches("(lv\\.saimnieks|org\\.camunda\\.bpm\\.engine)\\..*");
    }

    /** A failure in other words. */
    private static final class Told extends RuntimeException {

        private static final int DEEPEST = 50;

        private Told(String words, @Nullable Throwable behind, StackTraceElement... where) {
            super(words, behind, false, true);
            setStackTrace(where);
        }

        /** What was thrown and what caused it, by the names of their classes and where each happened. */
        private static @Nullable Told silently(@Nullable Throwable thrown, int depth) {
            return thrown == null || depth == DEEPEST
                    ? null
                    : new Told(
                            thrown.getClass().getName(),
                            silently(thrown.getCause(), depth + 1),
                            thrown.getStackTrace());
        }
    }
}
