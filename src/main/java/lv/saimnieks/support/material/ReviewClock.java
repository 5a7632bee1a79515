package lv.saimnieks.support.material;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has materials reviewed that lapse soon, each in a transaction of its own, so that one that fails stops no other. */
@Component
class ReviewClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewClock.class);

    private final Upkeep upkeep;

    ReviewClock(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** Does it; what another node has done meanwhile is left as it is. */
    void look() {
        for (long material : upkeep.due()) {
            try {
                upkeep.review(material);
            } catch (RuntimeException e) {
                LOG.error("The review of version {} of a material could not begin, it is tried again", material, e);
            }
        }
    }
}
