package lv.saimnieks.change.report;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.change.report.ChangeGroups.Figure;
import lv.saimnieks.change.report.ReceivedChanges.Received;
import org.springframework.stereotype.Component;

/**
 * How many of the changes received in a period were emergencies and how many were split, by quarter and by item (E16): too
 * many of either is a way around the decision. Only those whose type is known.
 */
@Component
class EmergencyShares {

    private static final ChangeGroups GROUPS = new ChangeGroups(
            "change.report.shares.",
            List.of(
                    new Figure("count", all -> ReportCell.count(all.size())),
                    new Figure("emergencies", EmergencyShares::emergencies),
                    new Figure(
                            "splits",
                            all -> ReportCell.share(
                                    all.stream().filter(Received::split).count(), all.size()))));

    private final ReceivedChanges changes;
    private final ReportRequest request;

    EmergencyShares(ReceivedChanges changes, ReportRequest request) {
        this.changes = changes;
        this.request = request;
    }

    List<ReportTable> tables(Asked asked) {
        List<Received> received =
                changes.of(asked).stream().filter(Received::classified).toList();
        return List.of(
                GROUPS.table("ceturksni", received, r -> Stream.of(r.quarter()), EmergencyShares::quarter, 0),
                GROUPS.table("objekti", received, r -> r.items().stream(), request::nameOf, 0));
    }

    /** The share of emergencies. */
    static ReportCell emergencies(List<Received> all) {
        return ReportCell.share(all.stream().filter(Received::emergency).count(), all.size());
    }

    private static String quarter(String code) {
        return ReportPeriod.of(code).map(ReportPeriod::label).orElse(code);
    }
}
