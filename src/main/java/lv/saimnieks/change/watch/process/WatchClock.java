package lv.saimnieks.change.watch.process;

import lv.saimnieks.change.watch.WatchScope;
import lv.saimnieks.change.watch.Watches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Begins the watches whose time has come: each in a transaction of its own, so that one that fails stops no other. */
@Component
public class WatchClock {

    private static final Logger LOG = LoggerFactory.getLogger(WatchClock.class);

    private final Watches watches;
    private final WatchStart start;

    WatchClock(Watches watches, WatchStart start) {
        this.watches = watches;
        this.start = start;
    }

    /** Does it; another node may have been quicker. */
    public void look() {
        for (WatchScope scope : watches.due()) {
            try {
                start.byClock(scope);
            } catch (DataIntegrityViolationException e) {
                LOG.info("Watch of {} was begun elsewhere", scope.code());
            } catch (RuntimeException e) {
                LOG.error("Watch of {} could not be begun, it is tried again", scope.code(), e);
            }
        }
    }
}
