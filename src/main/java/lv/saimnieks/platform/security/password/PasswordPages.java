package lv.saimnieks.platform.security.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.platform.security.login.LoginThrottled;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Mana parole" of whoever is logged in, and the pages of who forgot it. */
@Controller
class PasswordPages {

    private final OwnPassword passwords;
    private final ForgottenPassword forgotten;

    PasswordPages(OwnPassword passwords, ForgottenPassword forgotten) {
        this.passwords = passwords;
        this.forgotten = forgotten;
    }

    @GetMapping("/profils/parole")
    String own(Authentication who, Model model) {
        model.addAttribute("local", passwords.has(who.getName()));
        return "password/own";
    }

    @PostMapping("/profils/parole")
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String problem =
                problem(() -> passwords.change(who.getName(), present, wanted, again, request.getRemoteAddr()));
        if (problem != null) {
            show(problem, response, model);
            return own(who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("platform.password.changed"));
        return "redirect:/profils/parole";
    }

    @GetMapping("/ieiet/aizmirsta")
    String forgotten(Model model) {
        return "password/forgotten";
    }

    @PostMapping("/ieiet/aizmirsta")
    String ask(
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String problem = problem(() -> forgotten.ask(username.strip(), request.getRemoteAddr()));
        if (problem != null) {
            show(problem, response, model);
        } else {
            model.addAttribute("sent", true);
        }
        return "password/forgotten";
    }

    @GetMapping("/ieiet/parole")
    String another(@RequestParam(name = "kods", defaultValue = "") String key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("holds", forgotten.holds(key));
        return "password/another";
    }

    @PostMapping("/ieiet/parole")
    String replace(
            @RequestParam(name = "kods", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletResponse response,
            Model model) {
        String problem = problem(() -> forgotten.replace(key, wanted, again));
        if (problem != null) {
            show(problem, response, model);
            return another(key, model);
        }
        return "redirect:/ieiet?nomainita";
    }

    private static void show(String problem, HttpServletResponse response, Model model) {
        response.setStatus(400);
        model.addAttribute("problem", problem);
    }

    private static String problem(Runnable work) {
        try {
            work.run();
            return null;
        } catch (LoginThrottled throttled) {
            return throttled.words();
        } catch (Refusal refusal) {
            return refusal.fields().isEmpty()
                    ? refusal.getMessage()
                    : String.join(" ", refusal.fields().values());
        }
    }
}
