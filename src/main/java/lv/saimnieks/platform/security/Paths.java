package lv.saimnieks.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the engine's REST API will see it. */
final class Paths {

    private Paths() {}

    /** Below the context path, percent signs resolved, so that no disguise gets past a rule. */
    static String decoded(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
