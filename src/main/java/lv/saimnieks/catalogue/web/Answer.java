package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lv.saimnieks.shared.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the outcome of what somebody did on a page goes. */
record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {

    /**
     * Does something and goes on to an address with a notice; refused, shows the page with what is wrong.
     *
     * @param suffix with which the names of the form's fields end, as {@link #refuse} says
     */
    String after(String suffix, String notice, Runnable operation, String address, Supplier<String> page) {
        try {
            operation.run();
            redirect.addFlashAttribute("notice", notice);
            return "redirect:" + address;
        } catch (Refusal refusal) {
            refuse(refusal, suffix);
            return page.get();
        }
    }

    /** Shows what was refused; the suffix tells forms on one page apart whose fields have the same names. */
    void refuse(Refusal refusal, String suffix) {
        if (refusal.kind() == Refusal.Kind.MISSING || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 400);
        Map<String, String> fields = new LinkedHashMap<>();
        refusal.fields().forEach((field, sentence) -> fields.put(field + suffix, sentence));
        model.addAttribute("errors", fields);
        if (fields.isEmpty()) {
            model.addAttribute("message", refusal.getMessage());
        }
    }
}
