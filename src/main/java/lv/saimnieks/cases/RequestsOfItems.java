package lv.saimnieks.cases;

import java.util.Collection;
import java.util.Map;
import lv.saimnieks.cases.report.ReportPeriod;

/** How many requests of each kind were about some services and resources, for whoever watches these (PU2-20/I8). */
public interface RequestsOfItems {

    /** Kind, as people call it → requests in the period; kinds of which there was none are there too. */
    Map<String, Long> of(ReportPeriod period, Collection<String> items);
}
