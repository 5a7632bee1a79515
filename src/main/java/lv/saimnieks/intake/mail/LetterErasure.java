package lv.saimnieks.intake.mail;

import lv.saimnieks.complaint.people.SubmitterErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases letters with the person who wrote them; that there was a letter, and when, stays. */
@Component
class LetterErasure {

    private final LetterRegister letters;

    LetterErasure(LetterRegister letters) {
        this.letters = letters;
    }

    @EventListener
    void erase(SubmitterErased erased) {
        letters.erase(erased.number(), erased.email());
    }
}
