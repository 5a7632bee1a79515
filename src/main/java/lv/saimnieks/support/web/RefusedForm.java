package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.shared.Refusal;
import org.springframework.ui.Model;

/** Shows in a form what was refused; what was typed stays in it. */
final class RefusedForm {

    private RefusedForm() {}

    /** @throws Refusal again when the person can do nothing about it in the form */
    static void show(Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.MISSING || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(
                refusal.kind() == Refusal.Kind.CONFLICT
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        model.addAttribute("message", refusal.fields().isEmpty() ? refusal.getMessage() : null);
    }
}
