package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.shared.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on a page what was refused; what the person can do nothing about there is refused again. */
public final class Refused {

    private Refused() {}

    /** On the form, which the caller shows again with what was typed. */
    public static void show(Refusal refusal, Model model, HttpServletResponse response) {
        onlyHere(refusal);
        response.setStatus(
                refusal.kind() == Refusal.Kind.CONFLICT
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        if (refusal.fields().isEmpty()) {
            model.addAttribute("message", refusal.getMessage());
        }
    }

    /** Does it, and tells on the page that comes next that it was done, or why not. */
    public static void orDone(Runnable deed, String notice, RedirectAttributes redirect) {
        try {
            deed.run();
            redirect.addFlashAttribute("notice", notice);
        } catch (Refusal refusal) {
            onlyHere(refusal);
            redirect.addFlashAttribute("message", refusal.getMessage());
        }
    }

    private static void onlyHere(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.MISSING || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
    }
}
