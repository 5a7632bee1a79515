package lv.saimnieks.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.security.account.InstitutionLogin;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page for our pages, Tasklist and Cockpit. */
@Controller
class LoginPage {

    /** Why an institution's account was refused, by the word in the address. */
    private static final Set<String> ACCOUNT = Set.of("lomas", "aiznemts", "cits", "vards", "neizdevas");

    private final boolean demo;
    private final ObjectProvider<InstitutionLogin> accounts;

    LoginPage(Environment environment, ObjectProvider<InstitutionLogin> accounts) {
        this.accounts = accounts;
        demo = !environment.acceptsProfiles(Profiles.of("prod"));
    }

    @GetMapping("/ieiet")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("problem", problem(request));
        model.addAttribute("hint", hint(request));
        model.addAttribute("demo", demo);
        InstitutionLogin institution = accounts.getIfAvailable();
        model.addAttribute("accounts", institution == null ? Map.of() : institution.offers());
        return "login";
    }

    private static String problem(HttpServletRequest request) {
        if (request.getParameter("gaidiet") != null) {
            return Wording.of("platform.LoginPage.problem", seconds(request.getParameter("gaidiet")));
        }
        if (ACCOUNT.contains(String.valueOf(request.getParameter("konts")))) {
            return Wording.of("platform.LoginPage.account." + request.getParameter("konts"));
        }
        return request.getParameter("kluda") == null ? null : Wording.of("platform.LoginPage.wrongPassword");
    }

    private static String hint(HttpServletRequest request) {
        if (request.getParameter("izgaja") != null) {
            return Wording.of("platform.LoginPage.hint");
        }
        if (request.getParameter("nomainita") != null) {
            return Wording.of("platform.LoginPage.changed");
        }
        return request.getParameter("beidzies") == null ? null : Wording.of("platform.LoginPage.expired");
    }

    private static String seconds(String parameter) {
        return parameter.matches("\\d{1,4}")
                ? Wording.count("platform.LoginPage.seconds", Long.parseLong(parameter))
                : Wording.of("platform.LoginPage.moment");
    }
}
