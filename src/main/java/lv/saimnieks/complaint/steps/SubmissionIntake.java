package lv.saimnieks.complaint.steps;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.complaint.model.Classification.Proposal;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyTerm;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.model.Submissions;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submission into the register at once, whatever it is (PU2-18/A1, A2, U1): steps 1 and 2. */
@Service
@Transactional
public class SubmissionIntake {

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int SUBJECT = 500;
    private static final int LONGEST_ADDRESS = 500;
    private static final int PHONE = 40;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LETTERS = 16;
    private static final int CODE_GROUP = 4;

    private final Submissions submissions;
    private final SubmissionFinder finder;
    private final SubmissionTexts texts;
    private final Submitters submitters;
    private final Proposer proposer;
    private final ReplyTerms terms;
    private final SimilarSubmissions similar;
    private final SubmissionTitles titles;
    private final SubmissionNotices notices;
    private final Catalogue catalogue;
    private final CaseAccess access;
    private final Users users;
    private final CaseTimeline timeline;
    private final RegisterNumbers numbers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubmissionIntake(
            Submissions submissions,
            SubmissionFinder finder,
            SubmissionTexts texts,
            Submitters submitters,
            Proposer proposer,
            ReplyTerms terms,
            SimilarSubmissions similar,
            SubmissionTitles titles,
            SubmissionNotices notices,
            Catalogue catalogue,
            CaseAccess access,
            Users users,
            CaseTimeline timeline,
            RegisterNumbers numbers,
            Clock clock) {
        this.submissions = submissions;
        this.finder = finder;
        this.texts = texts;
        this.submitters = submitters;
        this.proposer = proposer;
        this.terms = terms;
        this.similar = similar;
        this.titles = titles;
        this.notices = notices;
        this.catalogue = catalogue;
        this.access = access;
        this.users = users;
        this.timeline = timeline;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What is wrong with a submission, by the names of its fields; nothing is refused for being anonymous, rude or unclear.
     */
    public Problems problems(NewSubmission wanted) {
        Problems wrong = new Problems();
        if (wanted.readable()) {
            String text = wanted.text() == null || PlainText.seesNothing(wanted.text()) ? null : wanted.text();
            wrong.required("text", Wording.of("complaint.intake.text"), text, LONGEST_TEXT);
        }
        Submitter submitter = wanted.submitter();
        wrong.optional("name", Wording.of("complaint.intake.name"), submitter.name(), Problems.LINE);
        wrong.optional("phone", Wording.of("complaint.intake.phone"), submitter.phone(), PHONE);
        wrong.optional("address", Wording.of("complaint.intake.address"), submitter.address(), LONGEST_ADDRESS);
        if (submitter.email() != null && MailAddress.of(submitter.email()).isEmpty()) {
            wrong.add("email", Wording.of("complaint.intake.emailWrong"));
        }
        if (submitter.replyBy() == ReplyWay.EMAIL && submitter.email() == null) {
            wrong.add("email", Wording.of("complaint.intake.emailMissing"));
        }
        if (submitter.replyBy() == ReplyWay.POST && submitter.address() == null) {
            wrong.add("address", Wording.of("complaint.intake.addressMissing"));
        }
        wanted.targets().stream()
                .filter(code -> catalogue.find(code).isEmpty())
                .forEach(code -> wrong.add("targets", Wording.of("complaint.intake.target", code)));
        if (wanted.receivedAt() != null && wanted.receivedAt().isAfter(clock.instant())) {
            wrong.add("receivedAt", Wording.of("complaint.intake.future"));
        } else if (wanted.receivedAt() != null) {
            wrong.notBefore(
                    "receivedAt",
                    Latvian.dayOf(wanted.receivedAt()),
                    LocalDate.now(clock).minusYears(1),
                    Wording.of("complaint.since.year"));
        }
        return wrong;
    }

    /**
     * Enters a submission into the register: it has its number, its tracking code and the day of the answer at once.
     *
     * @throws Refusal with the names of the fields that are wrong
     */
    public Submission receive(NewSubmission wanted) {
        problems(wanted).refuse();
        Instant now = clock.instant();
        Instant receivedAt = wanted.receivedAt() == null ? now : wanted.receivedAt();
        Proposal proposal =
                proposer.of(wanted.text(), wanted.channel(), wanted.submitter().type(), 0);
        int alike = similar.count(proposal.targets(), proposal.cause(), "");
        if (alike > 0) {
            proposal = proposer.of(
                    wanted.text(), wanted.channel(), wanted.submitter().type(), alike);
        }
        ReplyTerm term = terms.of(wanted.submitter().type(), proposal.kind(), wanted.identified(), receivedAt);
        // the others wait from here on, as there are no gaps between numbers
        String number = numbers.next(Register.SUBMISSION);
        Submission submission = new Submission(number, wanted, proposal, alike, term, now);
        texts.add(
                number,
                new Text(
                        SubmissionTexts.Kind.ORIGINAL,
                        PlainText.cut(PlainText.line(wanted.subject()), SUBJECT),
                        wanted.text() == null ? "" : wanted.text(),
                        receivedAt));
        submitters.add(number, wanted.submitter().cleaned(), trackingCode());
        titles.entitle(submission);
        if (submission.submitterType() == SubmitterType.EMPLOYEE
                && submission.registeredBy() != null
                && !users.rolesOf(submission.registeredBy()).contains(Role.REGISTRAR)) {
            access.exclude(number, submission.registeredBy(), Wording.of("complaint.conflict.employee"));
        }
        return submissions.save(submission);
    }

    /** Remembers the process that runs the case; only now can its first fact name where in the process it stands. */
    public void started(String number, String processInstanceId) {
        Submission submission = finder.get(number);
        submission.startedAs(processInstanceId);
        timeline.add(
                number,
                submission.registeredBy(),
                CaseFact.of("complaint.timeline.received", submission.channel(), submission.receivedAt()));
    }

    /** Step 1, where the system could not read the content: a person says what it is. */
    public void read(String number, String user, String content) {
        Submission submission = finder.get(number);
        submission.read();
        texts.add(number, new Text(SubmissionTexts.Kind.READ, null, content, clock.instant()));
        titles.entitle(submission);
        timeline.add(number, user, CaseFact.of("complaint.timeline.read"));
    }

    /** Step 2a: it stands in the single register; the timeline says by which rules it is answered and by when. */
    public void register(String number) {
        Submission submission = finder.get(number);
        timeline.add(
                number,
                CaseFact.of(
                        "complaint.timeline.registered",
                        submission.term().regime(),
                        submission.term().replyDueAt(),
                        submission.term().dueRule()));
    }

    /** Step 2b: number, code and promised day go to the submitter. */
    public void acknowledge(String number) {
        Submission submission = finder.get(number);
        submission.acknowledged(clock.instant());
        notices.acknowledge(submission, submitters.of(number).orElseThrow().trackingCode());
        timeline.add(number, CaseFact.of("complaint.timeline.acknowledged"));
    }

    private String trackingCode() {
        return random.ints(CODE_LETTERS, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + CODE_GROUP + "})(?!$)", "$1-");
    }
}
