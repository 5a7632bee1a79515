package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.NeedIntake;
import lv.saimnieks.support.need.Needs;
import lv.saimnieks.support.need.NewNeed;
import lv.saimnieks.support.need.SupportForm;
import lv.saimnieks.support.process.NeedProcess;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for methodical support, for every provider inside and outside, and what became of it (PU2-12/I2). */
@Controller
@RequestMapping("/atbalsts/vajadziba")
class NeedPages {

    private final NeedProcess process;
    private final NeedIntake intake;
    private final Needs needs;

    NeedPages(NeedProcess process, NeedIntake intake, Needs needs) {
        this.process = process;
        this.intake = intake;
        this.needs = needs;
    }

    /**
     * The form as typed.
     *
     * @param token made with the empty form; the same token sent again is the same request
     */
    public record Form(
            String token,
            String topic,
            String item,
            String audience,
            String what,
            String people,
            String newOrChangedProcess,
            String wish,
            String wishedOn) {

        NewNeed read(String asker, Problems wrong) {
            return new NewNeed(
                    wrong.one("topic", topic, Topic.class, Wording.of("support.need.wrong.topic")),
                    PlainText.clean(item),
                    wrong.one("audience", audience, Audience.class, Wording.of("support.need.wrong.audience")),
                    PlainText.clean(what),
                    wrong.number("people", people, 1, NewNeed.MOST_PEOPLE),
                    "true".equals(newOrChangedProcess),
                    wrong.one("wish", wish, SupportForm.class),
                    wrong.day("wishedOn", wishedOn),
                    NewNeed.Origin.of(asker));
        }

        String key() {
            return token != null && token.matches("[0-9a-f-]{36}") ? token : null;
        }
    }

    @GetMapping
    String fresh(Authentication who, Model model) {
        intake.requireMayAsk(who.getName());
        String token = UUID.randomUUID().toString();
        return form(new Form(token, null, null, null, null, null, null, null, null), who, model);
    }

    @PostMapping
    String ask(
            @ModelAttribute("form") Form form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        intake.requireMayAsk(who.getName());
        Problems wrong = new Problems();
        NewNeed need = form.read(who.getName(), wrong);
        wrong.addAll(intake.problems(need).fields());
        try {
            wrong.refuse();
            String number = process.startOnce(need, form.key());
            redirect.addFlashAttribute("notice", Wording.of("support.need.new.notice", number));
            return "redirect:" + Needs.PATH + "/" + number;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            return form(form, who, model);
        }
    }

    private String form(Form form, Authentication who, Model model) {
        model.addAllAttributes(Map.of(
                "form", form,
                "topics", Topic.values(),
                "audiences", Audience.values(),
                "forms", SupportForm.values(),
                "items", intake.items(who.getName()),
                "mine", needs.askedBy(who.getName())));
        return "support/need-new";
    }
}
