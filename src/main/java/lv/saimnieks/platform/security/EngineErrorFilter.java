package lv.saimnieks.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.platform.web.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * When a task, a start or a message is refused over the engine's REST API or in Tasklist, people read a Latvian reason
 * and what to do: the words of a {@link lv.saimnieks.shared.Refusal} with its status and fields, or a sentence for what
 * the engine itself refuses. Other operations (deployments, queries) keep the engine's own answers. Only faults are
 * logged: a refusal is everyday work.
 */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorFilter.class);
    private static final Pattern OPERATIONS = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/"
            + "(?:task/(?!count$|report/)[^/]+(?:/.*)?|process-definition/.+/(?:start|submit-form)|message"
            + "|(?:process-instance|execution)/(?!count$)[^/]+(?:/.*)?)");

    private final Failures failures;

    EngineErrorFilter(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineFailure.forget();
        try {
            if (isOperation(request)) {
                translate(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
            if (response.getStatus() >= 500) {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), EngineFailure.last());
            }
        } finally {
            EngineFailure.forget();
        }
    }

    private void translate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, buffered);
            if (buffered.getStatus() >= 400 && !isAboutTheSession(buffered)) {
                Failure failure = failure(buffered.getStatus());
                buffered.resetBuffer();
                EngineAnswer.write(
                        buffered,
                        failure.status(),
                        "Refused",
                        (failure.message() + " " + failure.advice()).strip(),
                        failure.fields());
            }
        } finally {
            buffered.copyBodyToResponse();
        }
    }

    private static boolean isOperation(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                && !"HEAD".equals(request.getMethod())
                && OPERATIONS.matcher(Paths.decoded(request)).matches();
    }

    /** The applications read these answers themselves: not logged in, or their own CSRF token missing. */
    private static boolean isAboutTheSession(HttpServletResponse response) {
        return response.getStatus() == 401 || response.getHeader("X-XSRF-TOKEN") != null;
    }

    private Failure failure(int status) {
        Throwable thrown = EngineFailure.last();
        if (thrown == null) {
            return status == 404 ? EngineReasons.gone() : failures.ofStatus(status);
        }
        Failure failure = failures.of(thrown);
        if (failure.status() < 500) {
            return failure;
        }
        return EngineReasons.of(thrown).orElseGet(() -> status < 500 ? failures.ofStatus(status) : failure);
    }
}
