package lv.saimnieks.cases;

import java.util.Map;
import lv.saimnieks.cases.report.ReportPeriod;

/** What recipients said of services and resources, for whoever measures these: figures may be kept and people unhappy. */
public interface RecipientVoices {

    /** By code of the service or resource, of what came in in the period; those of which nobody said anything are not there. */
    Map<String, Voice> of(ReportPeriod period);

    /**
     * What was said of one.
     *
     * @param complaints those that were not found to be unjustified
     * @param points sum of the scores, each from 1 to 10
     * @param scores how many there are
     */
    record Voice(long complaints, long points, long scores) {}
}
