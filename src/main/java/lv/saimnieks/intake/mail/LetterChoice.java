package lv.saimnieks.intake.mail;

import java.util.List;
import lv.saimnieks.shared.Labelled;

/** Which letters the list shows. */
enum LetterChoice implements Labelled {
    /** those that started nothing */
    OPEN(LetterState.HELD, LetterState.MACHINE),
    /** those that wait for a person */
    HELD(LetterState.HELD),
    ALL(LetterState.values());

    private final List<LetterState> states;

    LetterChoice(LetterState... states) {
        this.states = List.of(states);
    }

    List<LetterState> states() {
        return states;
    }
}
