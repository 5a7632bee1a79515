package lv.saimnieks.support.web;

import java.util.List;
import lv.saimnieks.platform.guide.ProcessGuides;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.support.material.ReadingRoom;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where providers inside and outside begin: what to read, what is new, a search, and the processes themselves. */
@Controller
@RequestMapping(ReadingPages.PATH)
class ReadingPages {

    static final String PATH = "/atbalsts";

    /** Longer words are cut, more hits are not shown but counted. */
    private static final int MOST = 200;

    private static final int SHOWN = 50;

    private final ReadingRoom room;
    private final ProcessGuides guides;

    ReadingPages(ReadingRoom room, ProcessGuides guides) {
        this.room = room;
        this.guides = guides;
    }

    @GetMapping
    String page(@RequestParam(name = "text", required = false) String typed, Authentication who, Model model) {
        String text = PlainText.clean(typed);
        if (text != null && !text.isBlank()) {
            search(text.substring(0, Math.min(MOST, text.length())), who, model);
        }
        model.addAttribute("toRead", room.toRead(who.getName()));
        model.addAttribute("newest", room.newest(who.getName()));
        model.addAttribute("topics", room.topics(who.getName()));
        return "support/reading";
    }

    private void search(String text, Authentication who, Model model) {
        List<ReadingRoom.Entry> found = room.find(text, who.getName());
        List<String> words = List.of(Latvian.fold(text).split(" "));
        model.addAttribute("text", text);
        model.addAttribute("count", found.size());
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute(
                "foundProcesses",
                guides.all().stream()
                        .filter(p -> words.stream().allMatch(Latvian.fold(p.name() + " " + p.about())::contains))
                        .toList());
    }

    @GetMapping("/procesi")
    String processes(Model model) {
        model.addAttribute("processes", guides.all());
        return "support/processes";
    }

    @GetMapping("/procesi/{key}")
    String process(@PathVariable String key, Model model) {
        model.addAttribute("guide", guides.of(key));
        return "support/process-guide";
    }

    /** What the picture is drawn from. */
    @GetMapping(path = "/procesi/{key}/modelis.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String key) {
        return guides.model(key);
    }
}
