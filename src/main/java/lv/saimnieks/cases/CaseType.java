package lv.saimnieks.cases;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Register;

/** The cases of one domain as this module needs to know them; one bean a register. */
public interface CaseType {

    /** The register whose numbers these cases have. */
    Register register();

    /** The domain's one word, {@code change}: the folder of its mails and of what its pages add. */
    String domain();

    /** Address and name of the list of these cases; each case has its page below it. */
    Place place();

    /**
     * The case for its page and its panel in Tasklist, as one person may see it.
     *
     * @throws lv.saimnieks.shared.Refusal when there is no such case or the person may not read it
     */
    CaseView view(String number, String user);

    /**
     * Whether a person may read the files of a case: whoever may read the case, unless the domain is stricter.
     *
     * @throws lv.saimnieks.shared.Refusal when there is no such case or the person may not read it
     */
    default boolean mayReadFiles(String number, String user) {
        view(number, user);
        return true;
    }

    /**
     * What the institution waits for from the person who asked for the case, in the words of whoever wants it; empty
     * when it waits for nothing from this person.
     */
    default Optional<String> wantedFrom(String number, String user) {
        return Optional.empty();
    }

    /** @throws lv.saimnieks.shared.Refusal when there is no such case */
    CaseSummary summary(String number);

    /** Whether the case cannot wait: its tasks are told at once, whatever people chose. */
    default boolean urgent(String number) {
        return false;
    }

    /** Roles that read every case of the register, besides those who read all registers. */
    default Set<Role> readers() {
        return Set.of();
    }

    /**
     * SQL that answers every case of the register: {@code number}, {@code instance} (of its process; may be null) and
     * {@code closed}, a boolean; runs on H2 and PostgreSQL.
     */
    String registered();

    /**
     * SQL that answers every case for counts of what came in: {@code number}, {@code received_at} and {@code item}, the code
     * of a service or resource; a row for each item, one with null where there is none; runs on H2 and PostgreSQL. Empty where nothing comes in.
     */
    default Optional<String> received() {
        return Optional.empty();
    }

    /**
     * SQL that answers when every case came and was taken down, for the self-audit: {@code number},
     * {@code received_at} and {@code noted_at}, the same where nobody can say that it came earlier; runs on H2 and PostgreSQL. Empty where nothing comes in.
     */
    default Optional<String> receipts() {
        return Optional.empty();
    }

    /**
     * SQL that answers what people of the institution asked for: {@code number}, {@code person} and {@code asked_at}; runs
     * on H2 and PostgreSQL. Empty where nobody asks.
     */
    default Optional<String> requested() {
        return Optional.empty();
    }

    /** Where the list is, {@code /registri/izmainas}, and what it is called. */
    record Place(String path, String label) {}
}
