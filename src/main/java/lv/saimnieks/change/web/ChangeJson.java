package lv.saimnieks.change.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.change.meeting.Meetings.Held;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Assessment.Criterion;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.Change.Stakeholder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Classification;
import lv.saimnieks.change.model.Closure;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.ExpertOpinion;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Request;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.people.ChangeDossier;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.platform.casework.CaseTrail;

/**
 * A change with everything the register knows of it, for other systems; people are user ids, times are in UTC.
 *
 * @param meetings in which it was decided on it
 * @param reviewReport address of the report of its review as PDF; null before there is one
 */
record ChangeJson(
        String number,
        ChangeStatus status,
        RequestJson request,
        List<String> managers,
        ClassJson classification,
        AssessmentJson assessment,
        List<ExpertOpinion> expertOpinions,
        List<Decision> decisions,
        List<MeetingJson> meetings,
        PlanJson plan,
        List<Deviation> deviations,
        List<Review> reviews,
        Closure closing,
        String reviewReport,
        List<AffectedItem> affected,
        List<Stakeholder> stakeholders,
        List<ChangeDossier.Related> parts,
        List<TaskJson> openTasks,
        List<EventJson> timeline) {

    record RequestJson(@JsonUnwrapped Request request, Set<String> targets) {}

    record ClassJson(@JsonUnwrapped Classification classification, String authorityWhy, String modelWhy) {}

    record AssessmentJson(
            @JsonUnwrapped Assessment assessment,
            List<Risk> risks,
            Map<Criterion, Answer> criteria,
            Map<ComplianceQuestion, Compliance> compliance) {}

    record MeetingJson(String number, LocalDate date) {}

    /** @param against what stood against the plan when it was made, in words */
    record PlanJson(@JsonUnwrapped Plan plan, List<PlanItem> items, List<String> against) {}

    record TaskJson(String id, String name, String assignee, List<String> candidates, Instant dueAt) {}

    record EventJson(Instant at, String actor, String title, String details) {}

    static ChangeJson of(
            ChangeDossier dossier, List<Held> meetings, List<TimelineEntry> timeline, List<CaseTrail.OpenTask> tasks) {
        Change c = dossier.change();
        return new ChangeJson(
                c.number(),
                c.status(),
                new RequestJson(c.request(), c.targets()),
                dossier.managers(),
                new ClassJson(
                        c.classification(),
                        c.route().authority().why(),
                        c.route().model().why()),
                new AssessmentJson(c.assessment(), c.risks(), c.criteria(), c.compliance()),
                c.opinions(),
                c.decisions(),
                meetings.stream().map(m -> new MeetingJson(m.number(), m.on())).toList(),
                new PlanJson(
                        c.plan(),
                        c.planItems(),
                        dossier.against().stream().map(Fact::value).toList()),
                c.deviations(),
                c.reviews(),
                c.closure(),
                c.reported() ? "/api/change-requests/" + c.number() + "/review-report" : null,
                c.affected(),
                c.stakeholders(),
                dossier.parts(),
                tasks.stream()
                        .map(t -> new TaskJson(t.id(), t.name(), t.assignee(), t.candidates(), t.due()))
                        .toList(),
                timeline.stream()
                        .map(e -> new EventJson(e.at(), e.actor(), e.title(), e.details()))
                        .toList());
    }
}
