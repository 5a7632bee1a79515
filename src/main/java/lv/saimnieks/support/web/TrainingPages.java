package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Material;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.MaterialText;
import lv.saimnieks.support.material.Materials;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.training.Attendance;
import lv.saimnieks.support.training.EnrolInput;
import lv.saimnieks.support.training.Enrolments;
import lv.saimnieks.support.training.Enrolments.Attendee;
import lv.saimnieks.support.training.Seat;
import lv.saimnieks.support.training.SessionInput;
import lv.saimnieks.support.training.Training;
import lv.saimnieks.support.training.TrainingAccess;
import lv.saimnieks.support.training.TrainingInput;
import lv.saimnieks.support.training.Trainings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** A training for those whom it is for, and for who plans it and keeps its people. */
@Controller
@RequestMapping(Trainings.PATH)
class TrainingPages {

    private static final String NOTICE = "support.training.notice.";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String MARK = "mark-";

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final TrainingAccess access;
    private final MaterialAccess writers;
    private final Materials materials;
    private final MaterialText text;
    private final Clock clock;

    TrainingPages(
            Trainings trainings,
            Enrolments enrolments,
            TrainingAccess access,
            MaterialAccess writers,
            Materials materials,
            MaterialText text,
            Clock clock) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.access = access;
        this.writers = writers;
        this.materials = materials;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping("/{code:AP-.+}")
    String show(@PathVariable String code, Authentication who, Model model) {
        Training training = trainings.open(code, who.getName());
        Instant now = clock.instant();
        boolean manages = access.manages(who.getName(), training);
        boolean sees = access.seesPeople(who.getName(), training);
        List<Attendee> people = enrolments.attendees(training);
        model.addAttribute("t", training);
        model.addAttribute("html", text.html(training.description()));
        model.addAttribute("now", now);
        model.addAttribute("sessions", trainings.sessions(training));
        model.addAttribute("materials", materials(training, who.getName()));
        model.addAttribute("taken", count(people, Seat.SEAT));
        model.addAttribute("waiting", count(people, Seat.WAITING));
        model.addAttribute("own", enrolments.own(training, who.getName()).orElse(null));
        model.addAttribute(
                "mayJoin",
                !training.held()
                        && training.reason() == null
                        && training.endsAt().isAfter(now)
                        && access.mayAttend(who.getName(), training));
        model.addAttribute("manages", manages);
        model.addAttribute("people", sees ? people : List.of());
        model.addAttribute("missing", sees ? enrolments.missing(training) : List.of());
        model.addAttribute("marks", Attendance.values());
        if (!model.containsAttribute("added")) {
            model.addAttribute("added", SessionInput.empty());
        }
        model.addAttribute(
                "average",
                people.stream()
                        .filter(a -> a.participant().rating() != null)
                        .mapToInt(a -> a.participant().rating())
                        .average()
                        .stream()
                        .boxed()
                        .findFirst()
                        .orElse(null));
        return "support/training";
    }

    private static long count(List<Attendee> people, Seat seat) {
        return people.stream().filter(a -> a.participant().state() == seat).count();
    }

    /** Those of its materials that the person may read. */
    private List<Material> materials(Training training, String user) {
        return training.materials().stream()
                .flatMap(m -> materials.find(m, user).stream())
                .toList();
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        access.requireAnyManager(who.getName());
        return form(null, TrainingInput.empty(), SessionInput.empty(), who, model);
    }

    @PostMapping("/jauna")
    String add(
            @ModelAttribute TrainingInput input,
            @ModelAttribute SessionInput first,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnyManager(who.getName());
        try {
            String code = trainings.add(input, first, who.getName());
            return done(code, "saved", redirect);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, model, response);
            return form(null, input, first, who, model);
        }
    }

    @GetMapping("/{code:AP-.+}/labot")
    String edit(@PathVariable String code, Authentication who, Model model) {
        return form(code, TrainingInput.of(managed(code, who)), null, who, model);
    }

    private Training managed(String code, Authentication who) {
        Training training = trainings.open(code, who.getName());
        access.requireManager(who.getName(), training.items());
        return training;
    }

    private String form(String code, TrainingInput input, SessionInput first, Authentication who, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", input);
        model.addAttribute("first", first);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("items", writers.writable(who.getName()));
        return "support/training-form";
    }

    @PostMapping("/{code:AP-.+}/labot")
    String save(
            @PathVariable String code,
            @ModelAttribute TrainingInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            trainings.save(code, input, who.getName());
            return done(code, "saved", redirect);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, model, response);
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                model.addAttribute("theirs", managed(code, who));
            }
            return form(code, input, null, who, model);
        }
    }

    @GetMapping("/{code:AP-.+}/nodarbibas/{id:\\d+}")
    String session(@PathVariable String code, @PathVariable long id, Authentication who, Model model) {
        return session(code, id, null, who, model);
    }

    private String session(String code, long id, SessionInput typed, Authentication who, Model model) {
        Training training = managed(code, who);
        model.addAttribute("t", training);
        model.addAttribute("form", typed == null ? trainings.session(training, id) : typed);
        model.addAttribute("id", id);
        return "support/training-session";
    }

    @PostMapping("/{code:AP-.+}/nodarbibas/{id:\\d+}")
    String moveSession(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute SessionInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            trainings.moveSession(code, id, input, who.getName());
            return done(code, "moved", redirect);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, model, response);
            return session(code, id, input, who, model);
        }
    }

    /** What is done with a training; the last word of the address says it. */
    @PostMapping("/{code:AP-.+}/{deed}")
    String deed(
            @PathVariable String code,
            @PathVariable String deed,
            @ModelAttribute("added") SessionInput added,
            @ModelAttribute("person") EnrolInput person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String user = who.getName();
        model.addAttribute("deed", deed);
        model.addAttribute("typed", typed);
        return step(code, who, model, response, redirect, () -> switch (deed) {
            case "pieteikties" -> enrolled(enrolments.join(code, user));
            case "dalibnieki" -> enrolled(enrolments.enrol(code, person, user));
            case "atteikties" -> {
                enrolments.leave(code, user);
                yield "left";
            }
            case "nodarbibas" -> {
                trainings.addSessions(code, added, user);
                yield "session";
            }
            case "notikusi" -> {
                trainings.held(code, user);
                yield "held";
            }
            case "atcelt" -> {
                trainings.cancel(code, typed.get("reason"), user);
                yield "cancelled";
            }
            case "atsauksme" -> {
                enrolments.feedback(code, typed.get("rating"), typed.get("feedback"), user);
                yield "thanks";
            }
            default -> throw Refusal.missing(Wording.of("support.training.noDeed"));
        });
    }

    private static String enrolled(Seat seat) {
        return seat == Seat.SEAT ? "enrolled" : "waiting";
    }

    /** What is done with one of its sessions or participants. */
    @PostMapping("/{code:AP-.+}/{of}/{id:\\d+}/{deed}")
    String deed(
            @PathVariable String code,
            @PathVariable String of,
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return step(code, who, model, response, redirect, () -> switch (of + "/" + deed) {
            case "nodarbibas/dzest" -> {
                trainings.removeSession(code, id, who.getName());
                yield "removed";
            }
            case "nodarbibas/apmeklejums" -> {
                enrolments.mark(code, id, marks(typed), who.getName());
                yield "marked";
            }
            case "dalibnieki/iznemt" -> {
                enrolments.remove(code, id, who.getName());
                yield "left";
            }
            default -> throw Refusal.missing(Wording.of("support.training.noDeed"));
        });
    }

    /** {@code mark-<participant>} → what is marked. */
    private static Map<Long, String> marks(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(e -> e.getKey().matches(MARK + "\\d{1,18}"))
                .collect(Collectors.toMap(e -> Long.valueOf(e.getKey().substring(MARK.length())), Map.Entry::getValue));
    }

    @GetMapping("/{code:AP-.+}/kalendars.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code, Authentication who) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + ".ics")
                                .build()
                                .toString())
                .body(enrolments.calendar(code, who.getName()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What cannot be done is told on the page it was asked on, with what was typed.
     *
     * @param deed answers which notice says that it is done
     */
    private String step(
            String code,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Supplier<String> deed) {
        try {
            return done(code, deed.get(), redirect);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, model, response);
            return show(code, who, model);
        }
    }

    private static String done(String code, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Wording.of(NOTICE + notice));
        return "redirect:" + Trainings.PATH + "/" + code;
    }
}
