package lv.saimnieks.servicelevel.review;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Agreed;
import lv.saimnieks.servicelevel.term.content.TargetKind;

/**
 * How levels were kept in a quarter, in figures and in words as they were then.
 *
 * @param at when they were counted
 * @param troubled periods that ended in the quarter and were not met, the gravest first; at most {@link #MOST}
 * @param uncovered codes of services and resources in use without a term (RPT-5)
 * @param broken terms that promise more than they rest on
 * @param agreed what clients and users agreed on instead of a standard term, beside the actual level
 * @param received terms of services that are received from suppliers, with their last results
 * @param documents principles and forms in their last versions
 * @param agreements how many there are
 * @param byForm how many of them were made by a form
 */
public record ReviewFigures(
        Instant at,
        List<Count> counts,
        List<Line> troubled,
        List<String> uncovered,
        List<Misfit> broken,
        List<Beside> agreed,
        List<Beside> received,
        List<Paper> documents,
        long agreements,
        long byForm) {

    /** The most lines that are kept. */
    public static final int MOST = 200;

    /** Terms in force of one kind, and the states of their periods that ended in the quarter. */
    public record Count(TargetKind kind, long terms, long met, long atRisk, long breached, long missing, long other) {}

    /** A period that was not met. */
    public record Line(
            String term,
            String item,
            String indicator,
            String target,
            String period,
            String value,
            State state,
            Severity severity) {}

    /** A term that promises too much, with the sum. */
    public record Misfit(String term, String item, String sentence) {}

    /**
     * A term beside its actual level.
     *
     * @param with client or supplier
     * @param compared null where there is no standard term
     */
    public record Beside(
            String term, String item, String with, String target, String standard, Agreed compared, String actual) {}

    /** The last version of a document. */
    public record Paper(String code, String title, int version, String days, boolean form) {}
}
