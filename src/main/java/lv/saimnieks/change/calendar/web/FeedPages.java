package lv.saimnieks.change.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.calendar.Feeds;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calendar addresses: a person's own, made and revoked on a page, and what they give to whoever has one. */
@Controller
class FeedPages {

    private static final String PATH = ChangeCalendarPages.PATH + "/adreses";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;
    private final Catalogue catalogue;
    private final ChangeAccess access;

    FeedPages(Feeds feeds, Catalogue catalogue, ChangeAccess access) {
        this.feeds = feeds;
        this.catalogue = catalogue;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(Authentication who, Model model) {
        access.requireMayStart(who.getName());
        model.addAttribute("feeds", feeds.of(who.getName()));
        model.addAttribute("items", catalogue.all());
        return "change/calendar/feeds";
    }

    @PostMapping(PATH)
    String create(
            @RequestParam(defaultValue = "") String item,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireMayStart(who.getName());
        try {
            redirect.addFlashAttribute("address", feeds.create(who.getName(), ItemCodes.one(item)));
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            return list(who, model);
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id:\\d+}/atsaukt")
    String revoke(@PathVariable long id, Authentication who, RedirectAttributes redirect) {
        access.requireMayStart(who.getName());
        feeds.revoke(id, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("change.FeedPages.revoked"));
        return "redirect:" + PATH;
    }

    /** The calendar itself: who has the address needs no login. What is wrong with an address is not told. */
    @GetMapping("/kalendars/{token:[\\w-]{43}}.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return feeds.calendar(token)
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
