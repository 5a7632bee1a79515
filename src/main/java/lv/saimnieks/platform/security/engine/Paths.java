package lv.saimnieks.platform.security.engine;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the engine's REST API will see it. */
public final class Paths {

    private Paths() {}

    /** Below the context path, percent signs resolved, so that no disguise gets past a rule. */
    public static String decoded(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
