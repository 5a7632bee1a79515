package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.LineComparison;
import lv.saimnieks.support.material.Material;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.MaterialFiles;
import lv.saimnieks.support.material.MaterialInput;
import lv.saimnieks.support.material.MaterialState;
import lv.saimnieks.support.material.MaterialText;
import lv.saimnieks.support.material.Materials;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.material.Upkeep;
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

    private final Materials materials;
    private final MaterialAccess access;
    private final MaterialText text;
    private final MaterialFiles files;
    private final FileSettings settings;
    private final Upkeep upkeep;
    private final Clock clock;

    MaterialPages(
            Materials materials,
            MaterialAccess access,
            MaterialText text,
            MaterialFiles files,
            FileSettings settings,
            Upkeep upkeep,
            Clock clock) {
        this.settings = settings;
        this.materials = materials;
        this.files = files;
        this.upkeep = upkeep;
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
        Materials.Opened opened = materials.open(code, version, who.getName());
        Material shown = opened.shown();
        boolean writes = access.mayWrite(who.getName(), shown.items());
        model.addAttribute("user", who.getName());
        model.addAttribute("material", shown);
        model.addAttribute("html", text.html(shown.body()));
        model.addAttribute("files", files.of(shown));
        model.addAttribute("fileSettings", settings);
        model.addAttribute("versions", opened.versions());
        model.addAttribute("newest", opened.versions().get(0));
        model.addAttribute("lapsed", shown.state() == MaterialState.PUBLISHED && shown.lapsed(LocalDate.now(clock)));
        model.addAttribute("mayWrite", writes);
        model.addAttribute("mayConfirm", access.provides(who.getName()));
        model.addAttribute("readings", opened.readings());
        model.addAttribute(
                "read",
                opened.readings().stream().filter(r -> r.confirmedAt() != null).count());
        model.addAttribute(
                "mine",
                opened.readings().stream()
                        .filter(r -> r.userId().equals(who.getName()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("notes", upkeep.notes(code));
        model.addAttribute("proposed", upkeep.proposed(shown));
        model.addAttribute(
                "owners", writes && access.managesPortfolio(who.getName()) ? upkeep.possibleOwners(shown) : Set.of());
        return "support/material";
    }

    /** Two versions that the person may read, line by line. */
    @GetMapping("/{code}/salidzinat")
    String compare(
            @PathVariable String code, @RequestParam int no, @RequestParam int lidz, Authentication who, Model model) {
        Material before = materials.open(code, no, who.getName()).shown();
        Material after = materials.open(code, lidz, who.getName()).shown();
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("lines", LineComparison.of(before.body(), after.body()));
        return "support/material-comparison";
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
        return form(code, MaterialInput.of(materials.newest(code, who.getName())), who, model);
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
            redirect.addFlashAttribute("notice", Wording.of("support.material.notice.saved"));
            return at(materials.newest(saved, who.getName()));
        } catch (Refusal refusal) {
            return refused(code, input, refusal, who, model, response);
        }
    }

    /** The form keeps what was typed; what somebody else saved meanwhile stands beside it, with what differs. */
    private String refused(
            String code,
            MaterialInput input,
            Refusal refusal,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        Refused.show(refusal, model, response);
        if (refusal.kind() == Refusal.Kind.CONFLICT && code != null) {
            Material theirs = materials.newest(code, who.getName());
            model.addAttribute("theirs", theirs);
            model.addAttribute("lines", LineComparison.of(theirs.body(), String.valueOf(input.body())));
        }
        return form(code, input, who, model);
    }

    /** Where a version stands. */
    static String at(Material version) {
        return "redirect:" + Materials.PATH + "/" + version.code() + "?versija=" + version.version();
    }
}
