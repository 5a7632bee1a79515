package lv.saimnieks.platform.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.security.engine.Paths;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.platform.web.Failures;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies for the engine and our REST API: not beyond the limit, not packed, and JSON that is whole, holds only characters
 * that can be stored, and carries no expressions below {@code orQueries}, which the engine would evaluate for anybody
 * (CVE-2026-109432). Files are sent as forms, which are not looked into here.
 */
class BodyFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern MESSAGE = Pattern.compile(".*/message/?", Pattern.CASE_INSENSITIVE);

    private final Failures failures;
    private final int limit;

    BodyFilter(Failures failures, int limit) {
        this.failures = failures;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            if (request.getParameter("orQueries") != null) {
                refuse(request, response, 400, "platform.BodyFilter.orQueries");
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.strip())) {
            refuse(request, response, 415, "platform.BodyFilter.compressed");
            return;
        }
        if (isForm(request) && !isEngine(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > limit
                ? null
                : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) {
            refuse(request, response, 413, "platform.BodyFilter.tooLarge");
            return;
        }
        if (!isForm(request)) {
            JsonScan scan = JsonScan.of(body);
            if (scan.wrong() != null) {
                String sentence = Wording.of(scan.wrong());
                refuse(
                        request,
                        response,
                        400,
                        sentence,
                        scan.field().map(f -> Map.of(f, sentence)).orElse(Map.of()));
                return;
            }
            if (scan.everyCase() && MESSAGE.matcher(Paths.decoded(request)).matches() && !isAdministrator()) {
                refuse(request, response, 403, "platform.BodyFilter.everyCase");
                return;
            }
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        refuse(request, response, status, Wording.of(key), Map.of());
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String sentence,
            Map<String, String> fields)
            throws IOException {
        String title = failures.ofStatus(status).title();
        Answers.write(request, response, new Failure(status, title, sentence, "", fields));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isEngine(HttpServletRequest request) {
        String path = Paths.decoded(request);
        return path.startsWith("/engine-rest") || path.startsWith("/camunda");
    }

    private static boolean isAdministrator() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && login.getAuthorities().stream()
                        .anyMatch(a -> Role.ADMINISTRATOR.group().equals(a.getAuthority()));
    }
}
