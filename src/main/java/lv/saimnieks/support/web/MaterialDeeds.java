package lv.saimnieks.support.web;

import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Materials;
import lv.saimnieks.support.material.Upkeep;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a material on its page; what cannot be done is told there. */
@Controller
@RequestMapping(Materials.PATH + "/{code}")
class MaterialDeeds {

    private final Materials materials;
    private final Upkeep upkeep;

    MaterialDeeds(Materials materials, Upkeep upkeep) {
        this.materials = materials;
        this.upkeep = upkeep;
    }

    @PostMapping("/apstiprinasanai")
    String sendForApproval(@PathVariable String code, Authentication who, RedirectAttributes redirect) {
        return done(code, "sent", redirect, () -> materials.sendForApproval(code, who.getName()));
    }

    @PostMapping("/atpakal")
    String sendBack(
            @PathVariable String code,
            @RequestParam(required = false) String reason,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "sentBack", redirect, () -> materials.sendBack(code, who.getName(), reason));
    }

    @PostMapping("/publicesana")
    String publish(@PathVariable String code, Authentication who, RedirectAttributes redirect) {
        return done(code, "published", redirect, () -> materials.publish(code, who.getName()));
    }

    @PostMapping("/atsauksana")
    String withdraw(
            @PathVariable String code,
            @RequestParam(required = false) String reason,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "withdrawn", redirect, () -> materials.withdraw(code, who.getName(), reason));
    }

    /** @param list whether it was confirmed on the reading page, which is shown again */
    @PostMapping("/izlasits")
    String confirm(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(name = "saraksts", required = false) boolean list,
            Authentication who,
            RedirectAttributes redirect) {
        String page = done(code, "confirmed", redirect, () -> materials.confirm(code, version, who.getName()));
        return list ? "redirect:" + ReadingPages.PATH : page;
    }

    @PostMapping("/pagarinat")
    String prolong(
            @PathVariable String code,
            @RequestParam(required = false) String validUntil,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "prolonged", redirect, () -> upkeep.prolong(code, validUntil, who.getName()));
    }

    @PostMapping("/saimnieks")
    String handOver(
            @PathVariable String code,
            @RequestParam(required = false) String owner,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "handedOver", redirect, () -> upkeep.handOver(code, owner, who.getName()));
    }

    private static String done(String code, String notice, RedirectAttributes redirect, Runnable deed) {
        Refused.orDone(deed, Wording.of("support.material.notice." + notice), redirect);
        return "redirect:" + Materials.PATH + "/" + code;
    }
}
