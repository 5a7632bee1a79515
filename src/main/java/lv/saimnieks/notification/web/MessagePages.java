package lv.saimnieks.notification.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.Outcome;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Register of messages: portfolio managers, auditor and administrator read; all but the auditor send again. */
@Controller
@RequestMapping("/registri/zinojumi")
class MessagePages {

    private static final int PAGE_SIZE = 50;
    static final Set<Role> SENDERS =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.ADMINISTRATOR);

    private final MessageRegister register;

    MessagePages(MessageRegister register) {
        this.register = register;
    }

    @GetMapping
    String list(
            @RequestParam(name = "numurs", defaultValue = "") String number,
            @RequestParam(name = "iznakums", defaultValue = "") String outcome,
            @RequestParam(name = "lapa", defaultValue = "0") String page,
            Authentication who,
            Model model) {
        if (!maySend(who) && !has(who, Role.AUDITOR)) {
            throw Refusal.forbidden(Wording.of("notification.MessagePages.list"));
        }
        Outcome wanted = Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(outcome))
                .findFirst()
                .orElse(null);
        Page<SentMessage> found = register.find(number, wanted, PageOf.asked(page), PAGE_SIZE, who.getName());
        model.addAttribute("messages", found);
        model.addAttribute("register", register);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("number", number);
        model.addAttribute("outcome", wanted == null ? "" : wanted.name());
        model.addAttribute("maySend", maySend(who));
        model.addAttribute("address", address(number, wanted));
        return "notification/register";
    }

    @PostMapping("/{id}/sutit")
    String sendAgain(@PathVariable("id") long id, Authentication who, RedirectAttributes redirect) {
        if (!maySend(who)) {
            throw Refusal.forbidden(Wording.of("notification.MessagePages.sendAgain"));
        }
        SentMessage message = register.sendAgain(id, who.getName());
        redirect.addFlashAttribute(
                "notice",
                message.address() == null
                        ? Wording.of("notification.MessagePages.noAddress")
                        : Wording.of("notification.MessagePages.queued"));
        redirect.addAttribute("numurs", message.number());
        return "redirect:/registri/zinojumi";
    }

    private static String address(String number, @Nullable Outcome outcome) {
        return UriComponentsBuilder.fromPath("/registri/zinojumi")
                .queryParam("numurs", "{numurs}")
                .queryParam("iznakums", outcome == null ? "" : outcome.name())
                .queryParam("lapa", "")
                .encode()
                .buildAndExpand(number)
                .toUriString();
    }

    private static boolean maySend(Authentication who) {
        return SENDERS.stream().anyMatch(r -> has(who, r));
    }

    private static boolean has(Authentication who, Role role) {
        return who.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(role.group()));
    }
}
