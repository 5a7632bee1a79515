package lv.saimnieks.models.reference;

import lv.saimnieks.models.ModelsAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that a model may name, for the people who draw. */
@Controller
@ModelsAccess
class ReferencePage {

    private final ObjectProvider<Reference> reference;
    private final ObjectProvider<ElementTemplates> templates;

    /** Both read all shipped models, which the start need not wait for. */
    ReferencePage(ObjectProvider<Reference> reference, ObjectProvider<ElementTemplates> templates) {
        this.reference = reference;
        this.templates = templates;
    }

    @GetMapping("/modeli/uzzinas")
    String page(Model model) {
        model.addAttribute("reference", reference.getObject());
        return "models/reference";
    }

    /** What Modeler reads from its folder of element templates. */
    @GetMapping("/modeli/uzzinas/saimnieks.json")
    ResponseEntity<String> templates() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"saimnieks.json\"")
                .body(templates.getObject().json());
    }
}
