package lv.saimnieks.cases.process;

import java.util.Collection;
import java.util.Optional;
import lv.saimnieks.cases.CaseSummary;

/** What a register does when a person ends the process of one of its cases past its steps; one bean a process. */
public interface CaseCancellation {

    String processKey();

    /**
     * Closes the case as cancelled; nothing happens to one that is closed already.
     *
     * @param actor user id
     * @param reason in that person's words
     * @return who is to be told by mail: user ids
     */
    Collection<String> cancel(String number, String actor, String reason);

    /** The case for that mail, where the register is none of the {@link lv.saimnieks.cases.CaseType case types}. */
    default Optional<CaseSummary> summary(String number) {
        return Optional.empty();
    }
}
