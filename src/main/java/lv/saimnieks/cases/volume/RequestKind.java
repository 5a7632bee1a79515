package lv.saimnieks.cases.volume;

import java.util.Arrays;
import java.util.Optional;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import org.jspecify.annotations.Nullable;

/** The kinds of requests that are counted (requirements, RPT-1). */
enum RequestKind implements Labelled {
    INFORMATION(null),
    WORK(null),
    AGREEMENT(null),
    SERVICE(null),
    INCIDENT(null),
    PROBLEM(null),
    SUBMISSION(Register.SUBMISSION),
    CHANGE(Register.CHANGE);

    private final @Nullable Register register;

    RequestKind(@Nullable Register register) {
        this.register = register;
    }

    /** Whether its requests are in a register here, so that nobody enters their number. */
    boolean counted() {
        return register != null;
    }

    /** The kind of the requests of a register; empty where they are no requests. */
    static Optional<RequestKind> of(Register register) {
        return Arrays.stream(values()).filter(k -> k.register == register).findFirst();
    }

    /** The kind of this name or label, capitals and marks aside. */
    static Optional<RequestKind> named(@Nullable String typed) {
        String folded = Latvian.fold(typed);
        return Arrays.stream(values())
                .filter(k -> Latvian.fold(k.name()).equals(folded)
                        || Latvian.fold(k.label()).equals(folded))
                .findFirst();
    }
}
