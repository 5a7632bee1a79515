package lv.saimnieks.complaint.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.complaint.steps.SimilarSubmissions;
import lv.saimnieks.complaint.steps.SimilarSubmissions.Similar;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a submission for reading: everything that one person may see of it, read within one transaction. */
@Component
@Transactional(readOnly = true)
public class SubmissionDossiers {

    private static final Set<Role> ABOVE =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.INSTITUTION_HEAD);

    private final CaseAccess access;
    private final SubmissionFinder finder;
    private final SubmissionTexts texts;
    private final Submitters submitters;
    private final PersonalData personal;
    private final SubmissionPeople people;
    private final SimilarSubmissions similar;
    private final ReplyTerms terms;
    private final SubmissionFeedback feedback;
    private final ObjectProvider<PromisedLevels> promised;
    private final Users users;
    private final Clock clock;

    SubmissionDossiers(
            CaseAccess access,
            SubmissionFinder finder,
            SubmissionTexts texts,
            Submitters submitters,
            PersonalData personal,
            SubmissionPeople people,
            SimilarSubmissions similar,
            ReplyTerms terms,
            SubmissionFeedback feedback,
            ObjectProvider<PromisedLevels> promised,
            Users users,
            Clock clock) {
        this.access = access;
        this.finder = finder;
        this.texts = texts;
        this.submitters = submitters;
        this.personal = personal;
        this.people = people;
        this.similar = similar;
        this.terms = terms;
        this.feedback = feedback;
        this.promised = promised;
        this.users = users;
        this.clock = clock;
    }

    /** @throws lv.saimnieks.shared.Refusal when there is no such submission or the person may not read it; both sound alike */
    public SubmissionDossier open(String number, String user) {
        access.requireReadable(number, user);
        Submission submission = finder.get(number);
        readWhole(submission);
        boolean external = personal.isExternal(user) && !personal.readsAll(user);
        boolean open = submission.status().isOpen();
        boolean handles = open && people.handlers(submission).users().contains(user);
        boolean registers = users.rolesOf(user).contains(Role.REGISTRAR);
        List<String> merged = external
                ? List.of()
                : similar.merged(number).stream()
                        .filter(n -> access.mayRead(n, user))
                        .toList();
        Deadline latest = terms.latest(submission.term(), submission.receivedAt());
        return new SubmissionDossier(
                submission,
                personal.mayRead(number, user) ? submitters.of(number).orElse(null) : null,
                external ? List.of() : texts(number, merged, user),
                merged,
                external,
                terms.workingDaysLeft(submission.term(), LocalDate.now(clock)),
                latest == null ? null : Latvian.date(latest.dueAt()),
                external ? List.of() : readable(similar.of(submission), user),
                similar.linked(number),
                people.handlers(submission).users(),
                handles && terms.extendable(submission),
                open && (handles || registers),
                open && (handles || registers) && submission.answeredAt() == null,
                !open
                        && submission.erased() == null
                        && (people.handlers(submission).users().contains(user) || decidesAbove(user)),
                submission.erased() == null
                        && (registers || people.handlers(submission).users().contains(user)),
                open && (registers || decidesAbove(user)) ? people.named(submission) : Set.of(),
                feedback.of(number).stream()
                        .map(a -> personal.mayRead(number, user) ? a : a.withoutWords())
                        .toList(),
                promised.stream()
                        .flatMap(p -> p.of(submission.targets()).stream())
                        .toList());
    }

    /** The submission's own, then the letters that came in those merged into it, each under its number. */
    private List<Text> texts(String number, List<String> merged, String user) {
        return Stream.concat(
                        texts(number, user).stream(),
                        merged.stream()
                                .flatMap(n -> texts(n, user).stream()
                                        .filter(t -> t.kind() == SubmissionTexts.Kind.LETTER)
                                        .map(t -> new Text(t.kind(), n, t.text(), t.cameAt()))))
                .toList();
    }

    /** Who may not know the person reads the words without what tells who it is. */
    private List<Text> texts(String number, String user) {
        List<Text> all = texts.of(number);
        return personal.mayRead(number, user) ? all : personal.hidden(number, all);
    }

    private boolean decidesAbove(String user) {
        return users.rolesOf(user).stream().anyMatch(ABOVE::contains);
    }

    private List<Similar> readable(List<Similar> found, String user) {
        return found.stream().filter(s -> access.mayRead(s.number(), user)).toList();
    }

    /** Everything is read here, because pages are written when the transaction is over. */
    private static void readWhole(Submission submission) {
        Stream.of(
                        submission.targets(),
                        submission.parts(),
                        submission.measures(),
                        submission.answers(),
                        submission.rounds())
                .forEach(part -> part.forEach(p -> {}));
    }
}
