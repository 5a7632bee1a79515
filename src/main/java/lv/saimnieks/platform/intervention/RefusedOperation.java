package lv.saimnieks.platform.intervention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a refused operation was about, for the log of refusals. */
public final class RefusedOperation {

    static final String ATTRIBUTE = RefusedOperation.class.getName();

    private RefusedOperation() {}

    /** The deployment with its cases, the case or the definition, in words; empty where the address says all. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
