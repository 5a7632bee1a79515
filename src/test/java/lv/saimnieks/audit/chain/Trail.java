package lv.saimnieks.audit.chain;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** The chain of sums for tests of other rooms. */
public final class Trail {

    private Trail() {}

    /** Takes in what has happened and seals it, as the clock does. */
    public static void takeIn(BeanFactory beans) {
        beans.getBean(TrailChain.class).takeIn(false);
        beans.getBean(TrailSeals.class).seal();
    }

    /** What is not as it was. */
    public static List<String> faults(BeanFactory beans) {
        return beans.getBean(TrailCheck.class).rows().faults().stream()
                .map(TrailFault::toString)
                .toList();
    }
}
