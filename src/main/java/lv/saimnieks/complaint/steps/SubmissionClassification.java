package lv.saimnieks.complaint.steps;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Classification.Said;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Step 2: a person says what a submission is; the tables give kind, regime, priority and handler (PU2-18/A2, U2–U4). */
@Service
@Transactional
public class SubmissionClassification {

    private static final Map<SubmissionScope, String> ITEMS_OF =
            Map.of(SubmissionScope.SERVICE, "P", SubmissionScope.RESOURCE, "R");

    private final SubmissionFinder finder;
    private final SubmissionTitles titles;
    private final SimilarSubmissions similar;
    private final ReplyTerms terms;
    private final SubmissionPeople people;
    private final SubmissionNotices notices;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    SubmissionClassification(
            SubmissionFinder finder,
            SubmissionTitles titles,
            SimilarSubmissions similar,
            ReplyTerms terms,
            SubmissionPeople people,
            SubmissionNotices notices,
            CaseAccess access,
            CaseTimeline timeline,
            Catalogue catalogue,
            Users users,
            Clock clock) {
        this.finder = finder;
        this.titles = titles;
        this.similar = similar;
        this.terms = terms;
        this.people = people;
        this.notices = notices;
        this.access = access;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Takes what a person says; kind and the rest follow from the tables.
     *
     * @throws lv.saimnieks.shared.Refusal with the names of the form's fields when something does not fit together
     */
    public void classify(String number, String user, Said said) {
        Submission submission = finder.get(number);
        check(said).refuse();
        said.targets().forEach(item -> signal(submission, item, said.cause()));
        submission.classify(said, similar.count(said.targets(), said.cause(), number), user, clock.instant());
        if (said.personComplainedAbout() != null) {
            access.exclude(number, said.personComplainedAbout(), Wording.of("complaint.conflict.about"));
        }
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.classified", said.scope(), said.handling())
                        .text(said.paraphrase()));
    }

    /** The third alike on one item: whoever answers for such items is told, once (E7). */
    private void signal(Submission submission, String item, Cause cause) {
        List<String> three = similar.threeWith(submission, item, cause);
        if (!three.isEmpty()) {
            String label = catalogue.find(item).map(Item::label).orElse(item);
            notices.repeated(submission, people.portfolio(submission, Set.of(item)), item, label, cause, three);
            timeline.add(
                    submission.number(),
                    CaseFact.of("complaint.timeline.repeated", label, cause, String.join(", ", three)));
        }
    }

    private Problems check(Said said) {
        Problems wrong = new Problems();
        if (said.overrideKind() != null && said.overrideReason() == null) {
            wrong.add("overrideReasonText", Wording.of("complaint.classify.overrideReason"));
        }
        if (ITEMS_OF.containsKey(said.scope()) && said.targets().isEmpty()) {
            wrong.add("targetItems", Wording.of("complaint.classify.targets"));
        }
        said.targets().stream()
                .filter(code -> catalogue.find(code).isEmpty())
                .forEach(code -> wrong.add("targetItems", Wording.of("complaint.intake.target", code)));
        if (said.personComplainedAbout() != null && !users.exists(said.personComplainedAbout())) {
            wrong.add("personComplainedAbout", Wording.of("complaint.classify.person"));
        }
        return wrong;
    }

    /** What the table {@code submission-kind} says. */
    public void kind(String number, DecisionRow row) {
        Submission submission = finder.get(number);
        submission.kind(row.one(SubmissionKind.class, "kind"), row.text("flag"), row.why());
        titles.entitle(submission);
        timeline.add(
                number,
                CaseFact.of(
                                "complaint.timeline.kind",
                                submission.classification().kind())
                        .text(
                                submission.classification().overrideKind() == null
                                        ? row.why()
                                        : submission.classification().overrideReason()));
    }

    /** What {@code submission-regime} says; the day of the answer is still counted from receipt, an extension stays. */
    public void regime(String number, DecisionRow row) {
        Submission submission = finder.get(number);
        if (submission.term().firstReplyDueAt() == null) {
            submission.answerBy(terms.of(row, terms.version(), submission.receivedAt()));
        }
    }

    /** What {@code submission-priority} says. */
    public void priority(String number, DecisionRow row) {
        finder.get(number).priority(row.one(Priority.class, "priority"), row.why());
    }

    /** What {@code submission-routing} says: the role that handles it, and the one above it. */
    public void route(String number, DecisionRow row) {
        Submission submission = finder.get(number);
        submission.route(row.text("handler"), row.text("escalation"), row.why());
        List<String> handlers = people.handlers(submission).users();
        access.involve(number, handlers);
        timeline.add(
                number,
                CaseFact.of("complaint.timeline.routed", CaseFact.person(handlers.get(0)))
                        .text(row.why()));
    }

    /** Whether the person the submission is about would handle it, or did until now. */
    public boolean conflictOfInterest(Submission submission) {
        Set<String> excluded = people.excluded(submission);
        return !excluded.isEmpty() && people.wouldHandle(submission).stream().anyMatch(excluded::contains);
    }

    /** The most responsible role of the person complained about; empty when nobody is named. */
    public String roleComplainedAbout(Submission submission) {
        String person = submission.classification().personComplainedAbout();
        if (person == null) {
            return "";
        }
        Set<Role> roles = users.rolesOf(person);
        return List.of(
                        Role.INSTITUTION_HEAD,
                        Role.SERVICE_PORTFOLIO_MANAGER,
                        Role.RESOURCE_PORTFOLIO_MANAGER,
                        Role.SERVICE_MANAGER,
                        Role.RESOURCE_MANAGER)
                .stream()
                .filter(roles::contains)
                .map(Role::group)
                .findFirst()
                .orElse("");
    }
}
