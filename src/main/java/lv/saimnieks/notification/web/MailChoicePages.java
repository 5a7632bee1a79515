package lv.saimnieks.notification.web;

import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.notification.Digests;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person gets mail about tasks: each who does tasks chooses for themselves. */
@Controller
@RequestMapping(MailChoicePages.PATH)
class MailChoicePages {

    static final String PATH = "/registri/zinojumi/mani";

    private static final Set<Role> WITHOUT_TASKS = EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final Digests digests;
    private final Users users;

    MailChoicePages(Digests digests, Users users) {
        this.digests = digests;
        this.users = users;
    }

    @GetMapping
    String choice(Authentication who, Model model) {
        requireTasks(who.getName());
        model.addAttribute("digest", digests.chosenBy(who.getName()));
        return "notification/choice";
    }

    @PostMapping
    String choose(
            @RequestParam(name = "veids", defaultValue = "") String way,
            Authentication who,
            RedirectAttributes redirect) {
        requireTasks(who.getName());
        if (!Set.of("uzreiz", "kopsavilkums").contains(way)) {
            throw Refusal.invalid("veids", Wording.of("notification.choice.wrong"));
        }
        digests.choose(who.getName(), way.equals("kopsavilkums"));
        redirect.addFlashAttribute("notice", Wording.of("notification.choice.saved"));
        return "redirect:" + PATH;
    }

    private void requireTasks(String user) {
        if (WITHOUT_TASKS.containsAll(users.rolesOf(user))) {
            throw Refusal.forbidden(Wording.of("notification.choice.noTasks"));
        }
    }
}
