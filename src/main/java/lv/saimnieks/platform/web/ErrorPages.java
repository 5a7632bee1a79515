package lv.saimnieks.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Globals;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers for errors that no controller saw: refused by security, unknown to the container, failed while rendering. Where a
 * body could not be read, the form's token in it could not be either: that is a broken body, not a missing right.
 */
@Controller
class ErrorPages implements ErrorController {

    private final Failures failures;
    private final FailureView view;

    ErrorPages(Failures failures, FailureView view) {
        this.failures = failures;
        this.view = view;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : 404;
        boolean unread = code == 403 && request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null;
        if (request.getAttribute(Failure.class.getName()) instanceof Failure told) {
            return view.render(told, request);
        }
        Failure failure = thrown instanceof Throwable t ? failures.of(t) : failures.ofStatus(unread ? 400 : code);
        return view.render(failure, request);
    }
}
