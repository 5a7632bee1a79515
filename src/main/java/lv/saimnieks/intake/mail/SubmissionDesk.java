package lv.saimnieks.intake.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What letters do in the register of submissions. */
interface SubmissionDesk {

    /** The submitter's address that the case has; empty when there is no such case, or no address in it. */
    Optional<String> addressIn(String number);

    /**
     * Registers a submission and answers its number.
     *
     * @param person user id of who decided that it is one; null when the letter came as one
     */
    String register(ReceivedMail mail, @Nullable String person);

    /** Adds the letter to the case; where that waits for information, it is the answer. */
    void add(String number, ReceivedMail mail);
}
