package lv.saimnieks.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.complaint.model.Classification;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.ReplyTerm;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.Submissions;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells auditors what the register knows of a submission, without the person who made it. */
@Component
@Transactional(readOnly = true)
class SubmissionStory extends RegisterStory {

    private static final CaseCodes CODES = new CaseCodes(
            "complaint.code.",
            Map.ofEntries(
                    Map.entry("kind", "complaint.SubmissionKind."),
                    Map.entry("scope", "complaint.SubmissionScope."),
                    Map.entry("priority", "complaint.Priority."),
                    Map.entry("regime", "complaint.Regime."),
                    Map.entry("submitterType", "complaint.SubmitterType."),
                    Map.entry("handling", "complaint.Handling."),
                    Map.entry("outcome", "complaint.SubmissionOutcome.")));

    private final Submissions submissions;
    private final SubmissionTexts texts;
    private final PersonalData personal;
    private final Users users;

    SubmissionStory(
            Submissions submissions,
            SubmissionTexts texts,
            PersonalData personal,
            Users users,
            CaseTimeline timeline,
            NamedParameterJdbcTemplate jdbc) {
        super("submission", CODES, timeline, jdbc);
        this.submissions = submissions;
        this.texts = texts;
        this.personal = personal;
        this.users = users;
    }

    @Override
    public String processKey() {
        return "complaint-handling";
    }

    @Override
    public Optional<Story> of(String number) {
        return submissions
                .findByNumber(number)
                .map(s -> new Story(
                        s.title(), SubmissionSummary.PATH + "/" + number, facts(s), events(number), links(s)));
    }

    private List<Fact> facts(Submission s) {
        CaseDetails facts = new CaseDetails("complaint.fact.");
        facts.add("status", s.status())
                .add("outcome", s.outcome())
                .add("channel", s.channel())
                .add("submitterType", s.submitterType())
                .add("received", Latvian.dateTime(s.receivedAt()))
                .add("registered", Latvian.dateTime(s.registeredAt()))
                .add(
                        "original",
                        personal.hidden(s.number(), texts.of(s.number())).stream()
                                .findFirst()
                                .map(SubmissionTexts.Text::text)
                                .orElse(""))
                .add("items", s.targets().stream().sorted().collect(Collectors.joining(", ")));
        classification(s.classification(), facts);
        term(s.term(), facts);
        examination(s, facts);
        return facts.list();
    }

    private void classification(Classification c, CaseDetails facts) {
        facts.because("kind", c.kind(), c.kindWhy())
                .add("overridden", c.overrideReason())
                .add("scope", c.scope())
                .add("cause", c.cause())
                .because("priority", c.priority(), c.priorityWhy());
        if (c.classifiedBy() != null) {
            facts.add("classifiedBy", users.displayName(c.classifiedBy(), c.classifiedAt()));
        }
    }

    private static void term(ReplyTerm term, CaseDetails facts) {
        facts.because("regime", term.regime(), term.regimeWhy())
                .add("due", Latvian.dateTime(term.replyDueAt()))
                .add(
                        "dueRule",
                        term.dueRule() + " (" + Deadline.calendarText(term.dueCalendar()) + "; " + term.rulesVersion()
                                + ")")
                .add("extended", term.extendedReason());
    }

    private void examination(Submission s, CaseDetails facts) {
        if (s.evaluation() != null) {
            facts.because(
                    "justified", s.evaluation().justified(), s.evaluation().facts());
        }
        if (s.decision() != null) {
            facts.because("decision", s.decision().decision(), s.decision().rationale())
                    .add("manifestation", s.decision().manifestation())
                    .add("causeMeasure", s.decision().causeMeasure())
                    .add(
                            "decidedBy",
                            users.displayName(
                                    s.decision().decidedBy(), s.decision().decidedAt()));
        }
        if (s.result() != null) {
            facts.add("result", s.result().result());
        }
        if (s.settlement() != null) {
            facts.add("settled", s.settlement().settledNote());
        }
        facts.add("answered", Latvian.dateTime(s.answeredAt()))
                .add("notInformed", s.notInformedReason())
                .add("closed", Latvian.dateTime(s.closedAt()));
        if (s.erased() != null) {
            facts.add(
                    "erased",
                    Latvian.dateTime(s.erased().erasedAt()) + ". " + s.erased().erasedReason());
        }
    }

    private static List<Link> links(Submission s) {
        List<Link> links = new ArrayList<>();
        s.measures().stream()
                .map(Measure::changeNumber)
                .filter(n -> n != null)
                .forEach(n -> links.add(new Link(n, true, Wording.of("complaint.fact.change"))));
        if (s.settlement() != null && s.settlement().governingNumber() != null) {
            links.add(new Link(s.settlement().governingNumber(), true, Wording.of("complaint.fact.merged")));
        }
        return links;
    }
}
