package lv.saimnieks.models.reference;

import lv.saimnieks.models.ModelsAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that a model may name, for the people who draw. */
@Controller
@ModelsAccess
class ReferencePage {

    private final Reference reference;

    ReferencePage(Reference reference) {
        this.reference = reference;
    }

    @GetMapping("/modeli/uzzinas")
    String page(Model model) {
        model.addAttribute("reference", reference);
        return "models/reference";
    }
}
