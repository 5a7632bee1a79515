package lv.saimnieks.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.guide.ProcessGuide;
import lv.saimnieks.platform.guide.ProcessGuide.Step;
import lv.saimnieks.platform.guide.ProcessGuides;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Help for who works here: how tasks are done, and for each role where it may go and what its steps expect, from the models
 * that run. For everybody who may log in.
 */
@Controller
@RequestMapping("/palidziba")
class HelpPages {

    private final ProcessGuides guides;
    private final Navigation navigation;
    private final Viewer viewer;

    HelpPages(ProcessGuides guides, Navigation navigation, Viewer viewer) {
        this.guides = guides;
        this.navigation = navigation;
        this.viewer = viewer;
    }

    /** What everybody asks sooner or later, in this order. */
    private enum Topic {
        BEGIN,
        ANSWER,
        REFUSED,
        DEADLINE,
        AWAY,
        ADVICE,
        FIND,
        MAIL,
        RIGHTS,
        TROUBLE
    }

    /** A question and its answer. */
    public record Answered(String id, String heading, String text) {}

    /** A role in the list; {@code own} when the reader has it. */
    public record RoleLink(String group, String label, String about, boolean own) {}

    /** What a role does in one process. */
    public record Part(String key, String name, List<Step> steps) {}

    @GetMapping
    String index(Model model) {
        List<Role> own = viewer.roles();
        model.addAttribute(
                "topics",
                Arrays.stream(Topic.values())
                        .map(t -> new Answered(
                                t.name().toLowerCase(Locale.ROOT),
                                Wording.of("platform.help." + t + ".heading"),
                                Wording.of("platform.help." + t + ".text")))
                        .toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(r -> new RoleLink(r.group(), r.label(), about(r), own.contains(r)))
                        .sorted((a, b) -> Boolean.compare(b.own(), a.own()))
                        .toList());
        return "help/index";
    }

    /** @throws Refusal when there is no such role */
    @GetMapping("/{group}")
    String role(@PathVariable String group, Model model) {
        Role role = Role.ofGroup(group).orElseThrow(() -> Refusal.missing(Wording.of("platform.help.noRole")));
        model.addAttribute("role", role);
        model.addAttribute("about", about(role));
        model.addAttribute("places", navigation.places(role));
        model.addAttribute("parts", parts(role));
        return "help/role";
    }

    private static String about(Role role) {
        return Wording.of("platform.help.role." + role.name());
    }

    private List<Part> parts(Role role) {
        return guides.all().stream()
                .map(s -> guides.of(s.key()))
                .map(g -> new Part(g.key(), g.name(), steps(g, role)))
                .filter(p -> !p.steps().isEmpty())
                .toList();
    }

    private static List<Step> steps(ProcessGuide guide, Role role) {
        return guide.steps().stream()
                .flatMap(HelpPages::withInner)
                .filter(s -> s.roles().contains(role.label()))
                .toList();
    }

    private static Stream<Step> withInner(Step step) {
        return Stream.concat(Stream.of(step), step.inside().stream().flatMap(HelpPages::withInner));
    }
}
