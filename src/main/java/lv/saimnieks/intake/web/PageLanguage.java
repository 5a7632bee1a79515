package lv.saimnieks.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import lv.saimnieks.shared.AnswerLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers public pages in English where the address says {@code ?lang=en}; whoever did not choose reads Latvian. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 91)
class PageLanguage extends OncePerRequestFilter {

    private static final String PAGES = "/(iesniegt|statuss|jautajums|atsauksme)(/.*)?";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isEnglish(request)) {
            chain.doFilter(request, response);
            return;
        }
        try (AnswerLanguage english = AnswerLanguage.english()) {
            chain.doFilter(request, response);
        }
    }

    /** The query alone decides: to ask for parameters would read the files of a form. */
    private static boolean isEnglish(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && Arrays.asList(query.split("&")).contains(Citizen.ENGLISH);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = (failed == null ? request.getRequestURI() : failed.toString())
                .substring(request.getContextPath().length());
        return !path.matches(PAGES);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
