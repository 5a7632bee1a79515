package lv.saimnieks.change.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.change.meeting.Agenda;
import lv.saimnieks.change.meeting.Meeting;
import lv.saimnieks.change.meeting.MeetingAccess;
import lv.saimnieks.change.meeting.MeetingInput;
import lv.saimnieks.change.meeting.MeetingRegister;
import lv.saimnieks.change.meeting.Meetings;
import lv.saimnieks.change.meeting.Meetings.Whole;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
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

/** A meeting for its people and auditors; its organiser keeps the agenda, invites, and adds to the closed protocol. */
@Controller
@RequestMapping(MeetingRegister.PATH)
class MeetingPages {

    private static final String NOTICE = "change.meeting.notice.";

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Agenda agenda;

    MeetingPages(Meetings meetings, MeetingAccess access, Agenda agenda) {
        this.meetings = meetings;
        this.access = access;
        this.agenda = agenda;
    }

    @GetMapping("/{number:SAP-.+}")
    String show(@PathVariable String number, Authentication who, Model model) {
        Whole whole = meetings.open(number, who.getName());
        Meeting meeting = whole.meeting();
        boolean organises = access.organises(meeting, who.getName());
        model.addAttribute("w", whole);
        model.addAttribute("m", meeting);
        model.addAttribute("organises", organises);
        model.addAttribute("mayTakeOver", access.mayTakeOver(meeting, who.getName()));
        model.addAttribute("left", organises && meeting.called() ? meetings.left(meeting) : List.of());
        return "change/meeting/meeting";
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        access.requireMayCall(who.getName());
        List<OwnTask> waiting = agenda.waiting(who.getName());
        Set<String> all = waiting.stream().map(OwnTask::number).collect(Collectors.toSet());
        all.removeAll(meetings.onAgendas(all).keySet());
        return form(null, new MeetingInput(null, null, null, null, null), all, waiting, who.getName(), model);
    }

    @PostMapping("/jauna")
    String call(
            @ModelAttribute MeetingInput input,
            @RequestParam(name = "changes", defaultValue = "") Set<String> changes,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String number = meetings.call(input, changes, who.getName());
            return done(number, "called", redirect);
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return form(null, input, changes, agenda.waiting(who.getName()), who.getName(), model);
        }
    }

    @GetMapping("/{number:SAP-[0-9-]+}/mainit")
    String edit(@PathVariable String number, Authentication who, Model model) {
        Meeting meeting = access.organised(number, who.getName());
        MeetingInput as =
                MeetingInput.of(meeting, meetings.open(number, who.getName()).people());
        return form(meeting, as, Set.of(), List.of(), who.getName(), model);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/mainit")
    String change(
            @PathVariable String number,
            @ModelAttribute MeetingInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Meeting meeting = access.organised(number, who.getName());
        try {
            meetings.change(number, input, who.getName());
            return done(number, "changed", redirect);
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return form(meeting, input, Set.of(), List.of(), who.getName(), model);
        }
    }

    private String form(
            Meeting meeting, MeetingInput input, Set<String> chosen, List<OwnTask> waiting, String user, Model model) {
        model.addAttribute("m", meeting);
        model.addAttribute("form", input);
        model.addAttribute("chosen", chosen);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "agendas",
                meetings.onAgendas(waiting.stream().map(OwnTask::number).toList()));
        model.addAttribute("directory", meetings.directory(user));
        return "change/meeting/form";
    }

    @PostMapping("/{number:SAP-[0-9-]+}/kartiba/pievienot")
    String add(
            @PathVariable String number, @RequestParam String change, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.add(number, change, who.getName()), "agenda", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/kartiba/iznemt")
    String leaveOut(
            @PathVariable String number, @RequestParam String change, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.leaveOut(number, change, who.getName()), "agenda", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/kartiba/augstak")
    String moveUp(
            @PathVariable String number, @RequestParam String change, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.moveUp(number, change, who.getName()), "agenda", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/aicinat")
    String invite(@PathVariable String number, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.invite(number, who.getName()), "invited", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/parnemt")
    String takeOver(@PathVariable String number, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.takeOver(number, who.getName()), "taken", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/atcelt")
    String cancel(@PathVariable String number, Authentication who, RedirectAttributes redirect) {
        return deed(number, () -> meetings.cancel(number, who.getName()), "cancelled", redirect);
    }

    @PostMapping("/{number:SAP-[0-9-]+}/papildinajums")
    String append(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String said,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            meetings.append(number, PlainText.typed(said), who.getName());
            return done(number, "appended", redirect);
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("said", said);
            return show(number, who, model);
        }
    }

    private static String deed(String number, Runnable deed, String notice, RedirectAttributes redirect) {
        Refused.orDone(deed, Wording.of(NOTICE + notice), redirect);
        return "redirect:" + MeetingRegister.PATH + "/" + number;
    }

    private static String done(String number, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Wording.of(NOTICE + notice));
        return "redirect:" + MeetingRegister.PATH + "/" + number;
    }
}
