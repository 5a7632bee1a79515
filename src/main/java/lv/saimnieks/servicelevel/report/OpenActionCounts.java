package lv.saimnieks.servicelevel.report;

import java.util.Map;

/** How many corrective actions are under way, for the portfolio at a glance. */
public interface OpenActionCounts {

    /** By code of the term; those with none are not there. */
    Map<String, Integer> byTerm();
}
