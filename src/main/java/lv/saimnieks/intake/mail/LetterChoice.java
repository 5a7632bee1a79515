package lv.saimnieks.intake.mail;

import java.util.Arrays;
import java.util.List;
import lv.saimnieks.shared.Labelled;

/** Which letters the list shows. */
enum LetterChoice implements Labelled {
    /** those that started nothing */
    OPEN,
    /** those that wait for a person */
    HELD,
    ALL;

    List<LetterState> states() {
        return switch (this) {
            case OPEN -> List.of(LetterState.HELD, LetterState.MACHINE);
            case HELD -> List.of(LetterState.HELD);
            case ALL -> Arrays.asList(LetterState.values());
        };
    }

    static LetterChoice of(String typed) {
        return Arrays.stream(values())
                .filter(c -> c.name().equals(typed))
                .findFirst()
                .orElse(OPEN);
    }
}
