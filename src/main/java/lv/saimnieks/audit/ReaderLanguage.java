package lv.saimnieks.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.shared.AnswerLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers below {@code /api/audit} in English when the request says {@code Saimnieks-Language: en}, as the Cockpit plugin
 * does for those who switched to English there. {@code Accept-Language} does not count: browsers send it unasked, and
 * Latvian is for everyone who did not choose otherwise. Stands before security, so that refusals are answered so too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class ReaderLanguage extends OncePerRequestFilter {

    static final String HEADER = "Saimnieks-Language";

    private static final String ENGLISH = "en";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ENGLISH.equals(request.getHeader(HEADER))) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ENGLISH);
            try (AnswerLanguage english = AnswerLanguage.english()) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return !path.startsWith(request.getContextPath() + "/api/audit/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
