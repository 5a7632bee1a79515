package lv.saimnieks.intake.mail;

import java.util.Optional;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Letters that started nothing by themselves: registrars and service portfolio managers decide on them; those of a case. */
@Controller
@RequestMapping("/registri/vestules")
class LetterPages {

    private static final String HERE = "/registri/vestules";
    private static final int PAGE_SIZE = 50;

    private final LetterDesk letters;

    LetterPages(LetterDesk letters) {
        this.letters = letters;
    }

    @GetMapping
    String list(
            @RequestParam(name = "numurs", defaultValue = "") String number,
            @RequestParam(name = "kuras", defaultValue = "") String which,
            @RequestParam(name = "lapa", defaultValue = "0") String page,
            Authentication who,
            Model model) {
        LetterChoice choice = Problems.constant(LetterChoice.class, which).orElse(LetterChoice.OPEN);
        Optional<String> wanted = Register.SUBMISSION.numberIn(number);
        PageOf<Letter> found = letters.page(choice, wanted.orElse(null), PageOf.asked(page), PAGE_SIZE, who.getName());
        model.addAttribute("letters", found);
        model.addAttribute("decides", letters.decides(who.getName()));
        model.addAttribute("choices", LetterChoice.values());
        model.addAttribute("choice", choice);
        model.addAttribute("number", wanted.orElse(""));
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath(HERE)
                        .queryParam("numurs", wanted.orElse(""))
                        .queryParam("kuras", choice)
                        .queryParam("lapa", "")
                        .toUriString());
        return "intake/letters";
    }

    /** The original as received, only ever to be saved. */
    @GetMapping("/{id}/originals")
    ResponseEntity<byte[]> original(@PathVariable("id") long id, Authentication who) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .headers(h -> h.setContentDisposition(ContentDisposition.attachment()
                        .filename(Wording.of("intake.letters.file", id))
                        .build()))
                .body(letters.original(id, who.getName()));
    }

    @PostMapping("/{id}/registret")
    String register(@PathVariable("id") long id, Authentication who, RedirectAttributes redirect) {
        String number = letters.register(id, who.getName());
        return done(redirect, Wording.of("intake.letters.registered", number));
    }

    @PostMapping("/{id}/pievienot")
    String addTo(
            @PathVariable("id") long id,
            @RequestParam(name = "numurs", defaultValue = "") String number,
            Authentication who,
            RedirectAttributes redirect) {
        String added = letters.addTo(id, number, who.getName());
        return done(redirect, Wording.of("intake.letters.added", added));
    }

    @PostMapping("/{id}/apskatita")
    String seen(@PathVariable("id") long id, Authentication who, RedirectAttributes redirect) {
        letters.seen(id, who.getName());
        return done(redirect, Wording.of("intake.letters.seen"));
    }

    private static String done(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:" + HERE;
    }
}
