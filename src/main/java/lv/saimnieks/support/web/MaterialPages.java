package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Material;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.MaterialInput;
import lv.saimnieks.support.material.MaterialText;
import lv.saimnieks.support.material.Materials;
import lv.saimnieks.support.material.Topic;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A material for its readers, with its versions and what may be done; the form for its next version. */
@Controller
@RequestMapping(Materials.PATH)
class MaterialPages {

    private static final String NOTICE = "support.material.notice.";

    private final Materials materials;
    private final MaterialAccess access;
    private final MaterialText text;
    private final Clock clock;

    MaterialPages(Materials materials, MaterialAccess access, MaterialText text, Clock clock) {
        this.materials = materials;
        this.access = access;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "versija", required = false) Integer version,
            Authentication who,
            Model model) {
        Material open = materials.open(code, who.getName());
        List<Material> versions = materials.versions(code, who.getName());
        Material shown = version == null
                ? open
                : versions.stream()
                        .filter(m -> m.version() == version)
                        .findFirst()
                        .orElseThrow(() -> Refusal.missing(Wording.of("support.material.missing", code)));
        List<Materials.Reading> readings = materials.readings(shown);
        model.addAttribute("user", who.getName());
        model.addAttribute("material", shown);
        model.addAttribute("html", text.html(shown.body()));
        model.addAttribute("versions", versions);
        model.addAttribute("newest", versions.get(0));
        model.addAttribute("lapsed", shown.lapsed(LocalDate.now(clock)));
        model.addAttribute("mayWrite", access.mayWrite(who.getName(), shown.items()));
        model.addAttribute("mayConfirm", access.provides(who.getName()));
        model.addAttribute("readings", readings);
        model.addAttribute(
                "read", readings.stream().filter(r -> r.confirmedAt() != null).count());
        model.addAttribute(
                "mine",
                readings.stream()
                        .filter(r -> r.userId().equals(who.getName()))
                        .findFirst()
                        .orElse(null));
        return "support/material";
    }

    @GetMapping("/jauns")
    String fresh(Authentication who, Model model) {
        if (!access.mayWriteAnything(who.getName())) {
            throw Refusal.forbidden(Wording.of("support.material.onlyManagers"));
        }
        return form(null, MaterialInput.empty(), who, model);
    }

    @GetMapping("/{code}/labot")
    String edit(@PathVariable String code, Authentication who, Model model) {
        return form(code, MaterialInput.of(writable(code, who)), who, model);
    }

    private Material writable(String code, Authentication who) {
        materials.open(code, who.getName());
        Material newest = materials.versions(code, who.getName()).get(0);
        if (!access.mayWrite(who.getName(), newest.items())) {
            throw Refusal.forbidden(Wording.of("support.material.onlyManagers"));
        }
        return newest;
    }

    private String form(String code, MaterialInput input, Authentication who, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", input);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("items", access.writable(who.getName()));
        return "support/material-form";
    }

    /** Saves a draft, or shows how it will look and saves nothing. */
    @PostMapping({"/jauns", "/{code}/labot"})
    String save(
            @PathVariable(required = false) String code,
            @RequestParam(name = "skatit", required = false) String preview,
            @ModelAttribute MaterialInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (preview != null) {
            model.addAttribute("preview", text.html(input.body()));
            return form(code, input, who, model);
        }
        try {
            String saved = code;
            if (code == null) {
                saved = materials.add(input, who.getName());
            } else {
                materials.save(code, input, who.getName());
            }
            redirect.addFlashAttribute("notice", Wording.of(NOTICE + "saved"));
            return draft(saved, who);
        } catch (Refusal refusal) {
            return refused(code, input, refusal, who, model, response);
        }
    }

    /** The form keeps what was typed; what somebody else saved meanwhile stands beside it. */
    private String refused(
            String code,
            MaterialInput input,
            Refusal refusal,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        switch (refusal.kind()) {
            case INVALID -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("errors", refusal.fields());
            }
            case CONFLICT -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("message", refusal.getMessage());
                model.addAttribute("theirs", writable(code, who));
            }
            default -> throw refusal;
        }
        return form(code, input, who, model);
    }

    private String draft(String code, Authentication who) {
        return "redirect:" + Materials.PATH + "/" + code + "?versija="
                + materials.versions(code, who.getName()).get(0).version();
    }

    @PostMapping("/{code}/apstiprinasanai")
    String sendForApproval(@PathVariable String code, Authentication who, RedirectAttributes redirect) {
        return done(code, "sent", redirect, () -> materials.sendForApproval(code, who.getName()));
    }

    @PostMapping("/{code}/atpakal")
    String sendBack(
            @PathVariable String code,
            @RequestParam(required = false) String reason,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "sentBack", redirect, () -> materials.sendBack(code, who.getName(), reason));
    }

    @PostMapping("/{code}/publicesana")
    String publish(@PathVariable String code, Authentication who, RedirectAttributes redirect) {
        return done(code, "published", redirect, () -> materials.publish(code, who.getName()));
    }

    @PostMapping("/{code}/atsauksana")
    String withdraw(
            @PathVariable String code,
            @RequestParam(required = false) String reason,
            Authentication who,
            RedirectAttributes redirect) {
        return done(code, "withdrawn", redirect, () -> materials.withdraw(code, who.getName(), reason));
    }

    @PostMapping("/{code}/izlasits")
    String confirm(
            @PathVariable String code, @RequestParam int version, Authentication who, RedirectAttributes redirect) {
        return done(code, "confirmed", redirect, () -> materials.confirm(code, version, who.getName()));
    }

    /** What cannot be done is told on the page it was asked on. */
    private static String done(String code, String notice, RedirectAttributes redirect, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("notice", Wording.of(NOTICE + notice));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.MISSING || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            redirect.addFlashAttribute("message", refusal.getMessage());
        }
        return "redirect:" + Materials.PATH + "/" + code;
    }
}
