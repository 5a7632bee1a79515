package lv.saimnieks.servicelevel.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.report.TrendLine;
import lv.saimnieks.cases.report.TrendLine.Point;
import lv.saimnieks.servicelevel.measurement.Results.Brief;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Term;

/** The values of a term as a line. */
final class Trend {

    private Trend() {}

    /** The values of periods, the oldest first; periods that nobody evaluated are a break too. */
    static TrendLine of(Term term, List<Brief> inOrder) {
        List<Point> points = new ArrayList<>();
        LocalDate next = null;
        for (Brief r : inOrder) {
            if (next != null && r.periodFrom().isAfter(next)) {
                points.add(new Point(null, false));
            }
            points.add(new Point(r.amount(), r.state() == State.BREACHED));
            next = r.periodTo().plusDays(1);
        }
        return TrendLine.of(points, term.content().target());
    }
}
