package lv.saimnieks.change.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.report.ChangeGroups.Figure;
import lv.saimnieks.change.report.ReceivedChanges.Received;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * RPT-3: the changes received in a period, how they went and how long they took, by class, month and item. Success is
 * counted of those that were implemented, the lead time in working days from receipt to closure of those that are closed.
 */
@Component
class ChangeFigures {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy");

    private final ReceivedChanges changes;
    private final ReportRequest request;
    private final WorkingCalendar calendar;
    private final ChangeGroups groups;

    ChangeFigures(ReceivedChanges changes, ReportRequest request, WorkingCalendar calendar) {
        this.changes = changes;
        this.request = request;
        this.calendar = calendar;
        this.groups = new ChangeGroups(
                "change.report.figures.",
                List.of(
                        new Figure("received", all -> ReportCell.count(all.size())),
                        new Figure(
                                "closed",
                                all -> ReportCell.count(
                                        all.stream().filter(Received::closed).count())),
                        new Figure(
                                "late",
                                all -> ReportCell.count(
                                        all.stream().filter(Received::late).count())),
                        new Figure("success", ChangeFigures::success),
                        new Figure(
                                "emergencies",
                                all -> EmergencyShares.emergencies(all.stream()
                                        .filter(Received::classified)
                                        .toList())),
                        new Figure("lead", this::lead)));
    }

    /** A class of changes, in the order of lists; null while they are not classified. */
    private record Kind(@Nullable ChangeType type, @Nullable Complexity complexity) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            return Integer.compare(place(), other.place());
        }

        private int place() {
            return type == null
                    ? Integer.MAX_VALUE
                    : type.ordinal() * Complexity.values().length + (complexity == null ? 0 : complexity.ordinal());
        }

        String label() {
            if (type == null) {
                return Wording.of("change.report.figures.unclassified");
            }
            return complexity == null ? type.label() : type.label() + " / " + complexity.label();
        }
    }

    List<ReportTable> tables(Asked asked) {
        List<Received> received = changes.of(asked);
        return List.of(
                groups.table("klases", received, r -> Stream.of(new Kind(r.type(), r.complexity())), Kind::label, 0),
                groups.table("menesi", received, r -> Stream.of(r.month()), ChangeFigures::month, 3),
                groups.table("objekti", received, r -> r.items().stream(), request::nameOf, 0));
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private static ReportCell success(List<Received> all) {
        return ReportCell.share(
                all.stream().filter(Received::successful).count(),
                all.stream().filter(Received::done).count());
    }

    private ReportCell lead(List<Received> all) {
        return ReportCell.median(all.stream()
                .flatMap(r -> Stream.ofNullable(r.closedAt()).map(closed -> daysUntil(r, closed)))
                .toList());
    }

    private long daysUntil(Received change, Instant closed) {
        return calendar.workingDaysBetween(change.day(), Latvian.dayOf(closed));
    }
}
