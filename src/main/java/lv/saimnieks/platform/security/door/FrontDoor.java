package lv.saimnieks.platform.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.platform.web.Failures;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else looks at a request, a host that is not ours, an address that can be read in two ways,
 * headers and a query that hold control characters. Nothing of it is logged: strangers could fill the log with it. What
 * nobody behind it could answer because the database is away, as when it is asked for the session, is answered in words.
 */
class FrontDoor extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    /** Who watches over the machine asks by whatever address it has; the answer names none. */
    private static final String HEALTH = "/actuator/health";

    private final AllowedHosts hosts;
    private final HttpFirewall firewall;
    private final Failures failures;

    FrontDoor(AllowedHosts hosts, HttpFirewall firewall, Failures failures) {
        this.hosts = hosts;
        this.firewall = firewall;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String wrong = wrong(request);
        if (wrong == null) {
            let(request, response, chain);
        } else {
            String title = failures.ofStatus(400).title();
            Answers.write(request, response, new Failure(400, title, Wording.of(wrong), "", Map.of()));
        }
    }

    private void let(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            Failure failure = failures.of(e);
            if (failure.status() != HttpServletResponse.SC_SERVICE_UNAVAILABLE || response.isCommitted()) {
                throw e;
            }
            LOG.warn(
                    "{} {}: the database does not answer: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    e.toString());
            response.reset();
            Answers.write(request, response, failure);
        }
    }

    private String wrong(HttpServletRequest request) {
        boolean probe = request.getRequestURI().equals(HEALTH)
                || request.getRequestURI().startsWith(HEALTH + "/");
        if (!probe && !hosts.contains(request.getServerName())) {
            return "platform.FrontDoor.host";
        }
        try {
            HttpServletRequest checked = firewall.getFirewalledRequest(request);
            for (String name : Collections.list(checked.getHeaderNames())) {
                Collections.list(checked.getHeaders(name));
            }
        } catch (RequestRejectedException e) {
            return "platform.FrontDoor.request";
        }
        return holdsNothing(request.getQueryString()) ? "platform.FrontDoor.character" : null;
    }

    /** Whether the query names the character of number 0, which no database keeps. */
    private static boolean holdsNothing(String query) {
        try {
            return query != null
                    && URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf(0) >= 0;
        } catch (IllegalArgumentException e) {
            return query.contains("%00");
        }
    }
}
