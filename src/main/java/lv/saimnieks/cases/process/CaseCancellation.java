package lv.saimnieks.cases.process;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import lv.saimnieks.cases.CaseSummary;

/**
 * What a register does when a person ends the process of one of its cases past its steps; one bean a process.
 *
 * @param summary the case for the mail that tells of it, where the register is none of the
 *     {@link lv.saimnieks.cases.CaseType case types}
 */
public record CaseCancellation(String processKey, Register register, Function<String, Optional<CaseSummary>> summary) {

    /** Of a register of cases. */
    public CaseCancellation(String processKey, Register register) {
        this(processKey, register, number -> Optional.empty());
    }

    /** The register's side. */
    @FunctionalInterface
    public interface Register {

        /**
         * Closes the case as cancelled; nothing happens to one that is closed already.
         *
         * @param actor user id
         * @param reason in that person's words
         * @return who is to be told by mail: user ids
         */
        Collection<String> cancel(String number, String actor, String reason);
    }
}
