package lv.saimnieks.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import lv.saimnieks.shared.Wording;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page for our pages, Tasklist and Cockpit. */
@Controller
class LoginPage {

    private final boolean demo;

    LoginPage(Environment environment) {
        demo = !environment.acceptsProfiles(Profiles.of("prod"));
    }

    @GetMapping("/ieiet")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("problem", problem(request));
        model.addAttribute("hint", hint(request));
        model.addAttribute("demo", demo);
        return "login";
    }

    private static String problem(HttpServletRequest request) {
        if (request.getParameter("gaidiet") != null) {
            return Wording.of("platform.LoginPage.problem", seconds(request.getParameter("gaidiet")));
        }
        return request.getParameter("kluda") == null ? null : Wording.of("platform.LoginPage.wrongPassword");
    }

    private static String hint(HttpServletRequest request) {
        if (request.getParameter("izgaja") != null) {
            return Wording.of("platform.LoginPage.hint");
        }
        return request.getParameter("beidzies") == null ? null : Wording.of("platform.LoginPage.expired");
    }

    private static String seconds(String parameter) {
        return parameter.matches("\\d{1,4}")
                ? Wording.count("platform.LoginPage.seconds", Long.parseLong(parameter))
                : Wording.of("platform.LoginPage.moment");
    }
}
