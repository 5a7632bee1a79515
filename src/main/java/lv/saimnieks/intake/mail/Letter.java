package lv.saimnieks.intake.mail;

import java.time.Instant;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.intake.mail.letter.LetterReason;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the register of letters.
 *
 * @param number of the case that it became, was added to or may belong to
 * @param detail what else there is to know, in words
 * @param size in bytes
 */
record Letter(
        long id,
        Instant arrivedAt,
        Instant takenAt,
        @Nullable String sender,
        @Nullable String replyTo,
        String subject,
        long size,
        LetterState state,
        @Nullable LetterReason reason,
        @Nullable String detail,
        @Nullable String number,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** Whether the whole letter is kept here. */
    public boolean hasOriginal() {
        return !isInBox() && state != LetterState.ERASED && state != LetterState.COMMENT;
    }

    /** Whether it is only in the box. */
    public boolean isInBox() {
        return reason == LetterReason.TOO_LARGE && state != LetterState.ERASED;
    }

    /** How large it is, in words. */
    public String sizeText() {
        return StoredFile.sizeText(size);
    }
}
