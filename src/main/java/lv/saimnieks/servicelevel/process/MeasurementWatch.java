package lv.saimnieks.servicelevel.process;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import lv.saimnieks.servicelevel.breach.FoundResults;
import lv.saimnieks.servicelevel.breach.NearTarget;
import lv.saimnieks.servicelevel.breach.Occasion;
import lv.saimnieks.servicelevel.measurement.LevelWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Starts {@code sla-measurement} where a person has something to do, and nothing for all other periods: those stay in the
 * register of results. Each is taken up in a transaction of its own, and once whoever is quicker.
 */
@Component
class MeasurementWatch implements LevelWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MeasurementWatch.class);
    private static final int CHUNK = 100;

    private final FoundResults found;
    private final NearTarget nearTarget;
    private final MeasurementProcess process;

    MeasurementWatch(FoundResults found, NearTarget nearTarget, MeasurementProcess process) {
        this.found = found;
        this.nearTarget = nearTarget;
        this.process = process;
    }

    @Override
    public void look() {
        found.measured().forEach(number -> tried(number, () -> process.measured(number)));
        for (Occasion occasion : List.of(Occasion.BREACHED, Occasion.MISSING, Occasion.OVERACHIEVED)) {
            each(after -> found.find(occasion, after, CHUNK), id -> process.start(occasion, id));
        }
        each(after -> nearTarget.find(after, CHUNK), nearTarget::tell);
    }

    private static void each(LongFunction<List<Long>> search, LongConsumer deed) {
        List<Long> ids = search.apply(0);
        while (!ids.isEmpty()) {
            ids.forEach(id -> tried(id, () -> deed.accept(id)));
            ids = search.apply(ids.get(ids.size() - 1));
        }
    }

    /** What fails keeps the others from nothing; it is found again the next time. */
    private static void tried(Object what, Runnable deed) {
        try {
            deed.run();
        } catch (DuplicateKeyException e) {
            LOG.info("Somebody else has taken up {}: {}", what, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} could not be taken up", what, e);
        }
    }
}
