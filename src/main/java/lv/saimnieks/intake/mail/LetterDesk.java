package lv.saimnieks.intake.mail;

import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with letters that started nothing by themselves. */
@Service
@Transactional
class LetterDesk {

    private final LetterRegister letters;
    private final LetterIntake intake;
    private final SubmissionDesk submissions;

    LetterDesk(LetterRegister letters, LetterIntake intake, SubmissionDesk submissions) {
        this.letters = letters;
        this.intake = intake;
        this.submissions = submissions;
    }

    /** Makes a submission of the letter, received when the letter was; answers its number. */
    String register(long id, String person) {
        Letter letter = open(id);
        String number = submissions.register(read(letter), person);
        letters.settle(id, LetterState.SUBMISSION, number, person);
        return number;
    }

    /** Adds the letter to a case. */
    String addTo(long id, String number, String person) {
        Letter letter = open(id);
        String found = CaseFinder.number(number)
                .orElseThrow(() -> Refusal.invalid("numurs", Wording.of("intake.letters.wrongNumber")));
        String reached = submissions.add(found, person, read(letter));
        letters.settle(id, LetterState.ADDED, reached, person);
        return reached;
    }

    /** Nothing is to be done with the letter. */
    void seen(long id, String person) {
        open(id);
        letters.settle(id, LetterState.SEEN, null, person);
    }

    @Transactional(readOnly = true)
    PageOf<Letter> page(LetterChoice choice, @Nullable String number, int page, int size) {
        return letters.page(choice.states(), number, page, size);
    }

    @Transactional(readOnly = true)
    byte[] original(long id) {
        return letters.find(id).map(l -> letters.original(l.id())).orElseThrow(LetterDesk::missing);
    }

    private Letter open(long id) {
        Letter letter = letters.lock(id).orElseThrow(LetterDesk::missing);
        if (!letter.state().isOpen()) {
            throw Refusal.conflict(
                    Wording.of("intake.letters.settled", letter.state().label()));
        }
        return letter;
    }

    private ReceivedMail read(Letter letter) {
        return intake.read(letters.original(letter.id()), letter.arrivedAt());
    }

    private static Refusal missing() {
        return Refusal.missing(Wording.of("intake.letters.missing"));
    }
}
