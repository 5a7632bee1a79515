package lv.saimnieks.platform.security.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.platform.security.access.UserGroups;
import lv.saimnieks.platform.security.login.LoginThrottled;
import lv.saimnieks.platform.security.login.PasswordCheck;
import lv.saimnieks.platform.security.login.PasswordLogin;
import lv.saimnieks.platform.security.login.UserDirectory;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code after the password; a person's own factor; whose factors an administrator may take away. */
@Controller
class FactorPages {

    private static final String SECRET = "second-factor-secret";

    private final SecondFactors factors;
    private final UserDirectory people;
    private final UserGroups groups;
    private final PasswordCheck passwords;
    private final AfterPassword after = new AfterPassword();

    FactorPages(SecondFactors factors, UserDirectory people, UserGroups groups, PasswordCheck passwords) {
        this.factors = factors;
        this.people = people;
        this.groups = groups;
        this.passwords = passwords;
    }

    @GetMapping("/ieiet/kods")
    String ask(HttpServletRequest request, Model model) {
        PasswordLogin half = half();
        if (half == null) {
            return "redirect:/ieiet";
        }
        if (!factors.has(half.getName())) {
            offer(half.getName(), request.getSession(), model);
        }
        return "factor/code";
    }

    @PostMapping("/ieiet/kods")
    String answer(
            @RequestParam(name = "kods", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        PasswordLogin half = half();
        if (half == null) {
            return "redirect:/ieiet";
        }
        String user = half.getName();
        try {
            if (!factors.has(user)) {
                List<String> codes = factors.begin(user, secret(request.getSession()), code, request.getRemoteAddr());
                if (!codes.isEmpty()) {
                    enter(half, request);
                    model.addAttribute("codes", codes);
                    return "factor/recovery";
                }
            } else if (factors.isRight(user, code, request.getRemoteAddr())) {
                after.onAuthenticationSuccess(request, response, enter(half, request));
                return null;
            }
            model.addAttribute("problem", Wording.of("platform.factor.wrong"));
        } catch (LoginThrottled throttled) {
            model.addAttribute("problem", throttled.words());
        }
        response.setStatus(400);
        return ask(request, model);
    }

    @GetMapping("/profils/otrais-faktors")
    String own(Authentication who, HttpServletRequest request, Model model) {
        String user = who.getName();
        model.addAttribute("local", people.find(user).usesPassword());
        model.addAttribute("has", factors.has(user));
        model.addAttribute("bound", factors.isBound(user));
        if (!factors.has(user)) {
            offer(user, request.getSession(), model);
        }
        return "factor/own";
    }

    @PostMapping("/profils/otrais-faktors")
    String begin(
            @RequestParam(name = "kods", defaultValue = "") String code,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String user = who.getName();
        try {
            boolean possible = people.find(user).usesPassword() && !factors.has(user);
            List<String> codes = possible
                    ? factors.begin(user, secret(request.getSession()), code, request.getRemoteAddr())
                    : List.of();
            if (!codes.isEmpty()) {
                request.getSession().removeAttribute(SECRET);
                model.addAttribute("codes", codes);
                return "factor/recovery";
            }
            model.addAttribute("problem", Wording.of("platform.factor.wrong"));
        } catch (LoginThrottled throttled) {
            model.addAttribute("problem", throttled.words());
        }
        response.setStatus(400);
        return own(who, request, model);
    }

    /** Whoever must have one sets another up at the next login. */
    @PostMapping("/profils/otrais-faktors/nonemt")
    String end(
            @RequestParam(defaultValue = "") String present,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (passwords.isRight(who.getName(), present, request.getRemoteAddr())) {
                factors.remove(who.getName(), who.getName());
                redirect.addFlashAttribute("notice", Wording.of("platform.factor.removed"));
                return "redirect:/profils/otrais-faktors";
            }
            model.addAttribute("problem", Wording.of("platform.password.wrong"));
        } catch (LoginThrottled throttled) {
            model.addAttribute("problem", throttled.words());
        }
        response.setStatus(400);
        return own(who, request, model);
    }

    @GetMapping("/registri/otrie-faktori")
    @PreAuthorize("hasAuthority('camunda-admin')")
    String all(Model model) {
        model.addAttribute("holders", factors.holders());
        return "factor/all";
    }

    @PostMapping("/registri/otrie-faktori/{user}/nonemt")
    @PreAuthorize("hasAuthority('camunda-admin')")
    String take(@PathVariable String user, Authentication who, RedirectAttributes redirect) {
        factors.remove(user, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("platform.factor.taken", user));
        return "redirect:/registri/otrie-faktori";
    }

    private Authentication enter(PasswordLogin half, HttpServletRequest request) {
        PasswordLogin whole =
                new PasswordLogin(half.getName(), groups.authoritiesOf(half.getName()), half.passwordMark());
        whole.setDetails(half.getDetails());
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.removeAttribute(SECRET);
        SecurityContextImpl context = new SecurityContextImpl(whole);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
        return whole;
    }

    private void offer(String user, HttpSession session, Model model) {
        String secret = secret(session);
        String link = "otpauth://totp/Saimnieks:" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=Saimnieks";
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("picture", QrPicture.of(link));
        model.addAttribute("link", link);
    }

    private String secret(HttpSession session) {
        if (session.getAttribute(SECRET) == null) {
            session.setAttribute(SECRET, factors.newSecret());
        }
        return Objects.toString(session.getAttribute(SECRET));
    }

    private static PasswordLogin half() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return PasswordLogin.isHalf(login) ? (PasswordLogin) login : null;
    }
}
