package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.shared.Refusal;
import org.springframework.ui.Model;

/** Shows on a page what was refused. */
final class Refused {

    private Refused() {}

    /** @throws Refusal again when the person can do nothing about it on this page */
    static void show(Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.MISSING || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(
                refusal.kind() == Refusal.Kind.CONFLICT
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        if (refusal.fields().isEmpty()) {
            model.addAttribute("message", refusal.getMessage());
        }
    }
}
