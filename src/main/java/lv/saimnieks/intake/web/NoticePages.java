package lv.saimnieks.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What every public site has to say: how far everybody can use it, and what becomes of personal data. */
@Controller
class NoticePages {

    @GetMapping("/iesniegt/pieklustamiba")
    String accessibility() {
        return "intake/accessibility";
    }

    @GetMapping("/iesniegt/personas-dati")
    String privacy() {
        return "intake/privacy";
    }
}
