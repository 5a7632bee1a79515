package lv.saimnieks.change.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CasePapers;
import lv.saimnieks.cases.remarks.Remark;
import lv.saimnieks.cases.remarks.Remarks;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.people.ChangeDossier;
import lv.saimnieks.change.people.ChangeDossiers;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The report of a change's review (PU2-20/A7, V8.6): what was wanted, decided, planned and done, what came of it, who was
 * told; to be read on a page and printed.
 */
@Service
public class ReviewReports {

    private final ChangeDossiers dossiers;
    private final CasePapers papers;
    private final CaseTimeline timeline;
    private final Remarks remarks;
    private final Notifier notifier;
    private final WorkingCalendar calendar;
    private final Users users;
    private final Clock clock;

    ReviewReports(
            ChangeDossiers dossiers,
            CasePapers papers,
            CaseTimeline timeline,
            Remarks remarks,
            Notifier notifier,
            WorkingCalendar calendar,
            Users users,
            Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.timeline = timeline;
        this.remarks = remarks;
        this.notifier = notifier;
        this.calendar = calendar;
        this.users = users;
        this.clock = clock;
    }

    /**
     * How long it took, and how the work kept to its plan.
     *
     * @param leadDays working days from receiving to closing, or to now while it is open
     * @param plannedTo last planned day of what was in the plan at the end; null without a plan
     * @param actualTo last day on which work was done; null when none was
     * @param lateDays working days by which the work ended after the plan; 0 when it did not
     */
    public record Times(
            int leadDays,
            @Nullable LocalDate plannedTo,
            @Nullable LocalDate actualTo,
            int lateDays) {}

    /**
     * What the template shows.
     *
     * @throws Refusal when the person may not read the change, or it was not reviewed yet
     */
    public Map<String, Object> of(String number, String user) {
        ChangeDossier dossier = dossiers.open(number, user);
        Change change = dossier.change();
        if (!change.reported()) {
            throw Refusal.conflict(
                    Wording.of("change.review.early", number, change.status().label()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put("change", change);
        model.put("times", times(change));
        model.put("riskNow", worst(change.risks()));
        model.put(
                "undone",
                change.planItems().stream()
                        .filter(i -> i.undone().outcome() != null)
                        .toList());
        model.put("feedback", feedback(change));
        model.put("messages", notifier.messagesOf(number, user));
        model.put("way", papers.way(change.processInstance()));
        model.put("heading", Wording.of("change.review.title", number));
        model.put(
                "foot", Wording.of("change.review.foot", number, clock.instant(), users.signed(user, clock.instant())));
        return model;
    }

    /** The same as a PDF file; personal data is covered where the reader reads the case so. */
    public byte[] pdf(String number, String user) {
        return papers.pdf(number, user, "change/review-report-pdf", of(number, user));
    }

    private Times times(Change change) {
        Instant end = change.closure().at() == null
                ? clock.instant()
                : change.closure().at();
        @Nullable
        LocalDate planned = change.planItems().stream()
                .filter(i -> !i.dropped())
                .map(i -> i.work().plannedTo())
                .max(Comparator.naturalOrder())
                .orElse(null);
        @Nullable
        LocalDate actual = change.planItems().stream()
                .map(PlanItem::report)
                .map(PlanItem.Report::actualTo)
                .filter(d -> d != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Times(
                calendar.workingDaysBetween(
                        Latvian.dayOf(change.request().origin().receivedAt()), Latvian.dayOf(end)),
                planned,
                actual,
                planned != null && actual != null && actual.isAfter(planned)
                        ? calendar.workingDaysBetween(planned, actual)
                        : 0);
    }

    /** The largest of the risks that are left; null when there are none. */
    private static @Nullable Risk worst(List<Risk> risks) {
        return risks.stream()
                .max(Comparator.comparingInt(r -> r.likelihood() * r.impact()))
                .orElse(null);
    }

    /** What people wrote beside the case after the work was done, or began to be. */
    private List<Remark> feedback(Change change) {
        Instant since = change.planItems().stream()
                .map(i -> i.report().reportedAt())
                .filter(at -> at != null)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return remarks.among(change.number(), timeline.of(change.number())).stream()
                .filter(r -> !r.entry().at().isBefore(since))
                .toList();
    }
}
