package lv.saimnieks.change.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.change.meeting.Agenda.Line;
import lv.saimnieks.change.meeting.Meeting.Person;
import lv.saimnieks.change.meeting.MeetingAccess;
import lv.saimnieks.change.meeting.MeetingRegister;
import lv.saimnieks.change.meeting.Meetings;
import lv.saimnieks.change.meeting.Meetings.Whole;
import lv.saimnieks.change.meeting.Sitting;
import lv.saimnieks.change.meeting.Sitting.Result;
import lv.saimnieks.change.meeting.Sitting.Typed;
import lv.saimnieks.change.meeting.Sitting.TypedItem;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that the organiser fills in while the meeting is held. */
@Controller
@RequestMapping(MeetingRegister.PATH + "/{number:SAP-[0-9-]+}/sede")
class SittingPages {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Sitting sitting;

    SittingPages(Meetings meetings, MeetingAccess access, Sitting sitting) {
        this.meetings = meetings;
        this.access = access;
        this.sitting = sitting;
    }

    @GetMapping
    String show(@PathVariable String number, Authentication who, Model model) {
        if (!access.organised(number, who.getName()).called()) {
            return "redirect:" + MeetingRegister.PATH + "/" + number;
        }
        Whole whole = meetings.open(number, who.getName());
        Set<String> present = whole.present().stream().map(Person::userId).collect(Collectors.toSet());
        Map<Long, TypedItem> items = new LinkedHashMap<>();
        whole.lines()
                .forEach(l -> items.put(l.item().id(), new TypedItem(l.item().minutes(), null, null, null, null)));
        Typed kept =
                new Typed(present, whole.meeting().guests(), whole.meeting().minutes(), items);
        return page(whole, kept, who.getName(), model);
    }

    /** What is typed is kept with each of the buttons. */
    @PostMapping
    String enter(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "save") String deed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.organised(number, who.getName());
        Typed typed = typed(meetings.open(number, who.getName()).lines(), parameters);
        try {
            switch (deed) {
                case "decide" -> {
                    return decide(number, typed, who.getName(), model, redirect);
                }
                case "close" -> {
                    sitting.save(number, typed, who.getName());
                    requireNothingOpen(
                            typed, meetings.open(number, who.getName()).lines());
                    meetings.close(number, who.getName());
                    redirect.addFlashAttribute("notice", Wording.of("change.meeting.notice.closed"));
                    return "redirect:" + MeetingRegister.PATH + "/" + number;
                }
                default -> {
                    sitting.save(number, typed, who.getName());
                    model.addAttribute("notice", Wording.of("change.meeting.notice.saved"));
                }
            }
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
        }
        return page(meetings.open(number, who.getName()), typed, who.getName(), model);
    }

    private String decide(String number, Typed typed, String user, Model model, RedirectAttributes redirect) {
        List<Result> results = sitting.decide(number, typed, user);
        if (results.isEmpty()) {
            model.addAttribute("message", Wording.of("change.meeting.nothingChosen"));
        } else if (results.stream().allMatch(Result::done)) {
            redirect.addFlashAttribute("results", results);
            return "redirect:" + MeetingRegister.PATH + "/" + number + "/sede";
        } else {
            model.addAttribute("results", results);
        }
        return page(meetings.open(number, user), typed, user, model);
    }

    /** @throws Refusal when a decision was chosen and not entered */
    private static void requireNothingOpen(Typed typed, List<Line> lines) {
        lines.stream()
                .filter(l -> !l.item().decided() && !l.hidden())
                .filter(l -> typed.items().get(l.item().id()).decision() != null)
                .findFirst()
                .ifPresent(l -> {
                    throw Refusal.invalid(
                            "decision-" + l.item().id(),
                            Wording.of("change.meeting.notEntered", l.item().changeNumber()));
                });
    }

    private static Typed typed(List<Line> lines, MultiValueMap<String, String> parameters) {
        Map<Long, TypedItem> items = new LinkedHashMap<>();
        for (Line line : lines.stream().filter(l -> !l.hidden()).toList()) {
            String id = "-" + line.item().id();
            items.put(
                    line.item().id(),
                    new TypedItem(
                            text(parameters, "minutes" + id),
                            text(parameters, "decision" + id),
                            text(parameters, "rationale" + id),
                            text(parameters, "conditions" + id),
                            text(parameters, "validUntil" + id)));
        }
        return new Typed(
                new HashSet<>(parameters.getOrDefault("present", List.of())),
                text(parameters, "guests"),
                text(parameters, "minutes"),
                items);
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        return PlainText.typed(parameters.getFirst(name));
    }

    private String page(Whole whole, Typed typed, String user, Model model) {
        Set<String> invited = whole.invited().stream().map(Person::userId).collect(Collectors.toSet());
        model.addAttribute("w", whole);
        model.addAttribute("m", whole.meeting());
        model.addAttribute("typed", typed);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute(
                "others",
                meetings.directory(user).stream()
                        .filter(u -> !invited.contains(u))
                        .toList());
        return "change/meeting/sitting";
    }
}
