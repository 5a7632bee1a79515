package lv.saimnieks.audit.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import lv.saimnieks.platform.intervention.RefusedOperation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes, after the answer, who looked at a case, who was refused, whose intervention failed (its own trace was rolled back
 * with it), and for which words somebody searched who reads free text covered and may learn by a hit what is covered.
 * Stands before everything that refuses, and so asks the session or the Basic credentials who it was; a name whose password was wrong is noted by {@link AccessEvents}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AccessFilter extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    /** The parameter of every list that searches words. */
    private static final String SEARCHED = "text";

    private final AccessLog log;
    private final Clock clock;

    AccessFilter(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> before = person(request);
        chain.doFilter(request, response);
        int status = response.getStatus();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<Area.Look> look = Area.of(path);
        boolean reading = request.getMethod().equals("GET");
        String words = request.getAttribute(Area.COVERED) == null ? null : request.getParameter(SEARCHED);
        if (reading && status == 200 && words != null && !words.isBlank()) {
            person(request)
                    .ifPresent(person -> log.add(new AccessLog.Entry(
                            false,
                            clock.instant(),
                            person,
                            Area.SEARCH,
                            null,
                            request.getMethod(),
                            path + "?" + SEARCHED + "=" + words,
                            status)));
        }
        boolean read = reading && status == 200 && look.isPresent();
        boolean refused = status == 403
                || (status >= 400 && RefusedOperation.of(request).isPresent())
                || (status == 404 && look.isPresent())
                || (!reading && status > 403 && status < 500 && status != 422 && look.isPresent());
        if (read || refused) {
            before.or(() -> person(request))
                    .ifPresent(person -> log.add(new AccessLog.Entry(
                            refused,
                            clock.instant(),
                            person,
                            look.map(Area.Look::area).orElse(path.startsWith("/engine-rest/") ? Area.ENGINE : null),
                            look.map(Area.Look::key).orElse(null),
                            request.getMethod(),
                            RefusedOperation.of(request)
                                    .map(what -> path + " " + what)
                                    .orElse(path),
                            status)));
        }
    }

    private static Optional<String> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null) {
            return Optional.of(context.getAuthentication().getName());
        }
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(credentials.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
