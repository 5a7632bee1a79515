package lv.saimnieks.complaint.recognition;

import java.util.Optional;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.recognition.PhraseBook.Hit;

/**
 * What a text is unhappy with, by the phrases of lists {@code cause.<CAUSE>}: the cause that most of them name; of several
 * the one that the enum names first.
 *
 * @param hit the first of its phrases; empty for {@link Cause#OTHER}
 */
record Causes(Cause cause, Optional<Hit> hit) {

    static Causes of(Reading reading) {
        Causes most = new Causes(Cause.OTHER, Optional.empty());
        long count = 0;
        for (Cause cause : Cause.values()) {
            String list = "cause." + cause.name();
            long hits = reading.all(list).map(Hit::from).distinct().limit(100).count();
            if (hits > count) {
                count = hits;
                most = new Causes(cause, reading.first(list));
            }
        }
        return most;
    }
}
