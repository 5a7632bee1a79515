package lv.saimnieks.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever a controller threw: a Latvian page, or {@code problem+json} under {@code /api}. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Failures failures;
    private final FailureView view;
    private final Viewer viewer;

    ErrorAdvice(Failures failures, FailureView view, Viewer viewer) {
        this.failures = failures;
        this.view = view;
        this.viewer = viewer;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        boolean needsLogin = thrown instanceof AuthenticationException
                || thrown instanceof AuthenticationCredentialsNotFoundException
                || (thrown instanceof AccessDeniedException && !viewer.loggedIn());
        if (needsLogin || response.isCommitted() || thrown instanceof AsyncRequestNotUsableException) {
            throw thrown;
        }
        Failure failure = failures.of(thrown);
        if (failure.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        return view.render(failure, request);
    }
}
