package lv.saimnieks.servicelevel.process;

import lv.saimnieks.servicelevel.usage.UsageConditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Begins the supervisions whose time has come: each in a transaction of its own, so that one that fails stops no other. */
@Component
public class UsageClock {

    private static final Logger LOG = LoggerFactory.getLogger(UsageClock.class);

    private final UsageConditions conditions;
    private final UsageStart start;

    UsageClock(UsageConditions conditions, UsageStart start) {
        this.conditions = conditions;
        this.start = start;
    }

    /** Does it; another node may have been quicker. */
    public void look() {
        for (String item : conditions.due()) {
            try {
                start.byClock(item);
            } catch (DataIntegrityViolationException e) {
                LOG.info("Supervision of {} was begun elsewhere", item);
            } catch (RuntimeException e) {
                LOG.error("Supervision of {} could not be begun, it is tried again", item, e);
            }
        }
    }
}
