package lv.saimnieks.audit.mask;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.audit.operations.Area;
import lv.saimnieks.audit.operations.NamedCases;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.platform.intervention.GivenReason;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How a reader for whom free text is covered comes to read a case whole: on its page with a reason, over REST with the
 * header {@code X-Reason}. Pages and answers say that words are covered; files of a case, in which nothing can be covered,
 * are given only then.
 */
@Controller
class MaskedCases implements HandlerInterceptor, WebMvcConfigurer {

    /** Says over REST that words are covered in the answer. */
    static final String HEADER = "X-Masked";

    private static final Set<String> PAGES = Set.of("cases/page", "cases/panel");

    private final MaskedReaders readers;
    private final NamedCases cases;
    private final CaseAccess access;

    MaskedCases(MaskedReaders readers, NamedCases cases, CaseAccess access) {
        this.readers = readers;
        this.cases = cases;
        this.access = access;
    }

    /**
     * What the page of a case says of it.
     *
     * @param until when it is covered again; null while it is covered
     */
    public record Notice(String until) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/registri/**", "/api/**", "/parskati/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = MaskFilter.path(request);
        Optional<Area.Look> look = Area.of(path);
        if (request.getAttribute(Area.COVERED) == null
                || look.isEmpty()
                || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        String person = request.getUserPrincipal().getName();
        if (readers.at(path, person).isPresent()) {
            Optional<String> reason = Optional.ofNullable(request.getHeader(GivenReason.HEADER))
                    .flatMap(header -> GivenReason.ofRequest());
            if (reason.isPresent()) {
                cases.find(look.get()).ifPresent(c -> readers.show(c, person, GivenReason.checked(reason.get()), path));
            } else if (look.get().area() == Area.FILE) {
                throw Refusal.missing(Wording.of("mask.file"));
            } else {
                response.setHeader(HEADER, "true");
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && PAGES.contains(page.getViewName()) && request.getAttribute(Area.COVERED) != null) {
            String person = request.getUserPrincipal().getName();
            String path = MaskFilter.path(request);
            if (readers.at(path, person).isPresent()) {
                page.addObject("mask", new Notice(null));
            } else {
                Area.of(path)
                        .flatMap(cases::find)
                        .flatMap(c -> readers.shownUntil(c, person))
                        .ifPresent(until -> page.addObject("mask", new Notice(Latvian.dateTime(until))));
            }
        }
    }

    /**
     * Shows the words of a case to the person for a time.
     *
     * @throws Refusal without a reason, or when the person may not read the case
     */
    @Hidden
    @PostMapping("/registri/{register}/{number:[A-Z]+-\\d+-\\d+}/aizklatais")
    String show(
            @PathVariable String register,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes redirect) {
        access.requireReadable(number, who.getName());
        String page = "/registri/" + register + "/" + number;
        NamedCases.Found one =
                cases.find(number).orElseThrow(() -> Refusal.missing(Wording.of("cases.access.missing", number)));
        Refused.orDone(() -> show(one, who.getName(), reason, page), Wording.of("mask.done"), redirect);
        return "redirect:" + page;
    }

    private void show(NamedCases.Found one, String person, String reason, String page) {
        if (PlainText.seesNothing(reason)) {
            throw Refusal.invalid(GivenReason.PARAMETER, Wording.of("mask.noReason"));
        }
        readers.show(one, person, GivenReason.checked(reason), page);
    }
}
