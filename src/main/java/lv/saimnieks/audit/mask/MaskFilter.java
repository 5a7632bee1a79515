package lv.saimnieks.audit.mask;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import lv.saimnieks.audit.operations.Area;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Masks every answer to a reader for whom free text is covered; stands behind the login and before all that answers. */
@Component
@Order(MaskFilter.BEHIND_LOGIN)
class MaskFilter extends OncePerRequestFilter {

    static final int BEHIND_LOGIN = 150;

    /**
     * What is not about cases: files of the pages and web applications, people and groups, the catalogue, models with their
     * reference, published materials and processes, the calendar, drafts, which only their own author reads.
     */
    private static final Pattern NOT_OF_CASES = Pattern.compile(
            "/(?:css|js|img|webjars|favicon|actuator|modeli|atbalsts"
                    + "|camunda/(?:app|lib|assets|api/admin)|(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/(?:user|group"
                    + "|identity|authorization|tenant|deployment|(?:process|decision|decision-requirements)-definition)"
                    + "|registri/(?:pakalpojumi|resursi|atbildigie|kalendars|sniedzeji"
                    + "|atbalsts/materiali)|api/(?:openapi\\.json|drafts|audit/sources|registers/(?:services|resources)))(?:[/.?].*)?");

    private final MaskedReaders readers;

    MaskFilter(MaskedReaders readers) {
        this.readers = readers;
    }

    /** The path below the application's own. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether it was sent in a form; what was searched for comes back covered, else a search would tell. */
    private static boolean sent(String text, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.contains(text));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_OF_CASES.matcher(path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken || !readers.covered(login.getName())) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Area.COVERED, true);
        MaskedAnswer answer = new MaskedAnswer(
                response,
                () -> readers.at(path(request), login.getName())
                        .map(mask -> mask.keeping(text -> sent(text, request))));
        chain.doFilter(request, answer);
        answer.finish();
    }
}
