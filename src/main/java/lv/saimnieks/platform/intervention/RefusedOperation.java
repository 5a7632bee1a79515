package lv.saimnieks.platform.intervention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a refused operation was about, for the log of refusals. */
public final class RefusedOperation {

    static final String ATTRIBUTE = RefusedOperation.class.getName();

    private RefusedOperation() {}

    /** Leaves for the log what the request is about, should it fail. */
    static void note(String what) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !what.isEmpty()) {
            request.setAttribute(ATTRIBUTE, what, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The deployment with its cases, the case or the definition, in words; empty where the address says all. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
