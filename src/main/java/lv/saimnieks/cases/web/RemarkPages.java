package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.cases.remarks.Followers;
import lv.saimnieks.cases.remarks.NewRemark;
import lv.saimnieks.cases.remarks.Remarks;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people add to a case of any domain: on its page, and on a page of the requester's own when something is wanted. */
@Controller
@RequestMapping("/registri/{register}/{number:[A-Z]+-\\d+-\\d+}")
class RemarkPages {

    private final CaseTypes types;
    private final Remarks remarks;
    private final Followers followers;
    private final RemarkModel page;
    private final CasePages pages;

    RemarkPages(CaseTypes types, Remarks remarks, Followers followers, RemarkModel page, CasePages pages) {
        this.types = types;
        this.remarks = remarks;
        this.followers = followers;
        this.page = page;
        this.pages = pages;
    }

    /** Adds a comment, with files or without; what was wanted from the person, when the case waits for that. */
    @PostMapping("/piezimes")
    String add(
            @PathVariable String register,
            @PathVariable String number,
            @RequestParam(name = Remarks.TEXT, defaultValue = "") String text,
            @RequestParam(name = Remarks.FILES, required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(name = "key", required = false) @Nullable String key,
            @RequestParam(name = "own", defaultValue = "false") boolean own,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CaseView view = types.at(register).view(number, who.getName());
        try {
            remarks.add(number, who.getName(), new NewRemark(null, false, text, Upload.of(sent)), key);
        } catch (Refusal refusal) {
            Map<String, String> typed = Map.of(Remarks.TEXT, text);
            model.addAttribute("filesLost", !Upload.of(sent).isEmpty());
            if (own && !refusal.fields().isEmpty()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("errors", refusal.fields());
                model.addAttribute("typed", typed);
                return wanted(register, number, who, model);
            }
            return pages.refused(register, number, who, refusal, typed, model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("cases.remark.added"));
        return "redirect:" + view.about().page() + "#piezimes";
    }

    /** The page of whoever is asked to supplement their request; the case itself where nothing is wanted (any more). */
    @GetMapping("/papildinajums")
    String wanted(@PathVariable String register, @PathVariable String number, Authentication who, Model model) {
        CaseType type = types.at(register);
        CaseView view = type.view(number, who.getName());
        if (type.wantedFrom(number, who.getName()).isEmpty()) {
            return "redirect:" + view.about().page();
        }
        model.addAttribute("case", view);
        model.addAttribute("register", type.place());
        page.add(type, view, List.of(), who.getName(), model);
        return "cases/supplement";
    }

    /** Whether the person is told of what is added from now on. */
    @PostMapping("/sekosana")
    String follow(
            @PathVariable String register,
            @PathVariable String number,
            @RequestParam(name = "follow", defaultValue = "false") boolean follow,
            Authentication who,
            RedirectAttributes redirect) {
        CaseView view = types.at(register).view(number, who.getName());
        remarks.requireWorks(view, who.getName());
        followers.follow(number, who.getName(), follow);
        redirect.addFlashAttribute("notice", Wording.of(follow ? "cases.remark.followed" : "cases.remark.notFollowed"));
        return "redirect:" + view.about().page() + "#piezimes";
    }
}
