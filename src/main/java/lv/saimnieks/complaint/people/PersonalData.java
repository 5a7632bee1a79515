package lv.saimnieks.complaint.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.model.Submitters.Contact;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know the person behind a submission: those who need it – handlers, registrars, portfolio managers and the
 * data-protection officer. External providers and auditors see the case without the person (law on submissions, section
 * 9; requirements 3.7).
 */
@Component
@Transactional(readOnly = true)
public class PersonalData {

    private static final Set<Role> BY_ROLE = EnumSet.of(
            Role.REGISTRAR,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.DATA_PROTECTION_OFFICER);

    private final CaseAccess access;
    private final SubmissionFinder finder;
    private final SubmissionPeople people;
    private final Submitters submitters;
    private final Users users;

    PersonalData(
            CaseAccess access, SubmissionFinder finder, SubmissionPeople people, Submitters submitters, Users users) {
        this.access = access;
        this.finder = finder;
        this.people = people;
        this.submitters = submitters;
        this.users = users;
    }

    /** Whether the person may see who the submitter is and read the submitter's own words. */
    public boolean mayRead(String number, String user) {
        return access.mayRead(number, user)
                && (readsAll(user) || handles(finder.get(number), user) || handles(finder.governing(number), user));
    }

    private boolean handles(Submission submission, String user) {
        return people.handlers(submission).users().contains(user);
    }

    /** Whether the person may do so in every case that is not kept from them. */
    public boolean readsAll(String user) {
        return users.rolesOf(user).stream().anyMatch(BY_ROLE::contains);
    }

    /** The texts without what is known of their submitter. */
    public List<Text> hidden(String number, List<Text> texts) {
        Optional<Contact> contact = submitters.of(number);
        return texts.stream()
                .map(t -> contact.map(c -> new Text(
                                t.kind(), HiddenPerson.in(t.subject(), c), HiddenPerson.in(t.text(), c), t.cameAt()))
                        .orElse(t))
                .toList();
    }

    /** The text without what is known of the case's submitter. */
    public String hidden(String number, String text) {
        return submitters.of(number).map(c -> HiddenPerson.in(text, c)).orElse(text);
    }

    /** Whether the person works for somebody else: they read the neutral text only, never the submitter's own words. */
    public boolean isExternal(String user) {
        return users.rolesOf(user).contains(Role.EXTERNAL_SERVICE_PROVIDER);
    }
}
