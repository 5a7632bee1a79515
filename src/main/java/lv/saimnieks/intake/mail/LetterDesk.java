package lv.saimnieks.intake.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.privacy.PersonalDataLooks;
import lv.saimnieks.complaint.privacy.PersonalDataLooks.LookWay;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with letters that started nothing by themselves. */
@Service
@Transactional
class LetterDesk {

    private static final Set<Role> READERS = EnumSet.of(Role.REGISTRAR, Role.SERVICE_PORTFOLIO_MANAGER);

    private final LetterRegister letters;
    private final LetterIntake intake;
    private final SubmissionDesk submissions;
    private final PersonalData personal;
    private final PersonalDataLooks looks;
    private final Users users;

    LetterDesk(
            LetterRegister letters,
            LetterIntake intake,
            SubmissionDesk submissions,
            PersonalData personal,
            PersonalDataLooks looks,
            Users users) {
        this.letters = letters;
        this.intake = intake;
        this.submissions = submissions;
        this.personal = personal;
        this.looks = looks;
        this.users = users;
    }

    /** Whether the person decides on letters that belong to no case. */
    @Transactional(readOnly = true)
    boolean decides(String person) {
        return users.rolesOf(person).stream().anyMatch(READERS::contains);
    }

    /** Makes a submission of the letter, received when the letter was; answers its number. */
    String register(long id, String person) {
        Letter letter = open(id, person);
        String number = submissions.register(read(letter), person);
        letters.settle(id, LetterState.SUBMISSION, number, person);
        return number;
    }

    /** Adds the letter to a case; answers the number of the case that it reached. */
    String addTo(long id, String number, String person) {
        Letter letter = open(id, person);
        String found = Register.SUBMISSION
                .numberIn(number)
                .orElseThrow(() -> Refusal.invalid("numurs", Wording.of("intake.letters.wrongNumber")));
        String reached = submissions.add(found, read(letter));
        letters.settle(id, LetterState.ADDED, reached, person);
        return reached;
    }

    /** Nothing is to be done with the letter. */
    void seen(long id, String person) {
        open(id, person);
        letters.settle(id, LetterState.SEEN, null, person);
    }

    /**
     * A page of the letters that the person may see; that somebody looked at them is noted.
     *
     * @param number of the case whose letters are wanted; null for those of all
     */
    PageOf<Letter> page(LetterChoice choice, @Nullable String number, int page, int size, String person) {
        requireReader(number, person);
        PageOf<Letter> found = letters.page(choice.states(), number, page, size, person);
        looks.add(found.items().stream().map(Letter::number).collect(Collectors.toSet()), person, LookWay.LIST);
        return found;
    }

    /** The letter as received; that somebody looked at it is noted. */
    byte[] original(long id, String person) {
        Letter letter = letters.find(id).orElseThrow(LetterDesk::missing);
        requireReader(letter.number(), person);
        if (letter.number() != null) {
            looks.add(List.of(letter.number()), person, LookWay.LETTER);
        }
        return letters.original(id);
    }

    private Letter open(long id, String person) {
        Letter letter = letters.lock(id).orElseThrow(LetterDesk::missing);
        requireReader(letter.number(), person);
        requireReader(null, person);
        if (!letter.state().isOpen()) {
            throw Refusal.conflict(
                    Wording.of("intake.letters.settled", letter.state().label()));
        }
        return letter;
    }

    /** Letters of a case are for those who may know its submitter. */
    private void requireReader(@Nullable String number, String person) {
        if (number == null ? !decides(person) : !personal.mayRead(number, person)) {
            throw Refusal.forbidden(Wording.of("intake.letters.forbidden"));
        }
    }

    private ReceivedMail read(Letter letter) {
        return intake.read(letters.original(letter.id()), letter.arrivedAt());
    }

    private static Refusal missing() {
        return Refusal.missing(Wording.of("intake.letters.missing"));
    }
}
