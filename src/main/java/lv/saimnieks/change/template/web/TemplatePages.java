package lv.saimnieks.change.template.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.template.ChangeSeries;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.template.RecurringChanges;
import lv.saimnieks.change.template.RepeatUnit;
import lv.saimnieks.change.template.Repetition;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
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

/** Templates: their list, one with what repeats by it, and the form of whoever keeps them. */
@Controller
@RequestMapping(ChangeTemplates.PATH)
class TemplatePages {

    private static final String CODE = "/{code:SG-\\d+}";

    private static final List<Role> DOERS =
            List.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER, Role.CHANGE_EXPERT);

    private final ChangeTemplates templates;
    private final RecurringChanges recurring;
    private final ChangeAccess access;
    private final CaseAccess cases;
    private final Catalogue catalogue;
    private final Users users;

    TemplatePages(
            ChangeTemplates templates,
            RecurringChanges recurring,
            ChangeAccess access,
            CaseAccess cases,
            Catalogue catalogue,
            Users users) {
        this.templates = templates;
        this.recurring = recurring;
        this.access = access;
        this.cases = cases;
        this.catalogue = catalogue;
        this.users = users;
    }

    /** A template as the list shows it. */
    public record Line(ChangeTemplate template, RecurringChanges.@Nullable Next next) {}

    /** A series as the page of its template shows it; {@code often} says how often it comes back. */
    public record Shown(ChangeSeries series, String often, RecurringChanges.@Nullable Next next, List<MadeFor> made) {}

    /** A change of a series, and whether the person may read it. */
    public record MadeFor(RecurringChanges.Made made, boolean readable) {}

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("lines", lines());
        model.addAttribute("mayKeep", templates.mayKeep(who.getName()));
        return "change/template/list";
    }

    private List<Line> lines() {
        return templates.all().stream()
                .map(t -> new Line(
                        t,
                        recurring.of(t.code()).stream()
                                .map(s -> recurring.nextOf(s).orElse(null))
                                .filter(Objects::nonNull)
                                .min(Comparator.comparing(RecurringChanges.Next::day))
                                .orElse(null)))
                .toList();
    }

    @GetMapping(params = "format=csv")
    void csv(HttpServletResponse response) throws IOException {
        List<Line> lines = lines();
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"izmainu-sagataves.csv\"");
        new CsvTable<Line>()
                .column(Wording.of("change.template.code"), l -> l.template().code())
                .column(
                        Wording.of("change.template.title"),
                        l -> l.template().content().title())
                .column(
                        Wording.of("change.template.kind"),
                        l -> l.template().content().kind().label())
                .column(
                        Wording.of("change.template.targets"),
                        l -> String.join(", ", l.template().content().targets()))
                .column(
                        Wording.of("change.template.version"),
                        l -> String.valueOf(l.template().revision()))
                .column(
                        Wording.of("change.template.writtenBy"),
                        l -> users.displayName(l.template().writtenBy()))
                .column(
                        Wording.of("change.template.writtenOn"),
                        l -> Latvian.date(l.template().writtenAt()))
                .column(
                        Wording.of("change.template.state"),
                        l -> Wording.of(
                                l.template().inForce() ? "change.template.isInForce" : "change.template.isWithdrawn"))
                .column(
                        Wording.of("change.series.nextDay"),
                        l -> l.next() == null ? null : Latvian.date(l.next().day()))
                .write(response.getOutputStream(), lines::forEach);
    }

    @GetMapping(CODE)
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer versija,
            Authentication who,
            Model model) {
        String user = who.getName();
        ChangeTemplate latest = templates.get(code);
        ChangeTemplate shown = templates
                .find(code, versija)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.template.missing", code)));
        model.addAttribute("t", shown);
        model.addAttribute("viewer", user);
        model.addAttribute("versions", templates.versionsOf(code));
        model.addAttribute("people", people(shown));
        model.addAttribute(
                "series", recurring.of(code).stream().map(s -> shown(s, user)).toList());
        model.addAttribute("units", RepeatUnit.values());
        model.addAttribute("mayKeep", latest.inForce() && templates.mayKeep(user));
        model.addAttribute("maySeries", recurring.mayKeep(user, latest));
        model.addAttribute("mayRepeat", latest.inForce() && recurring.mayKeep(user, latest));
        model.addAttribute("mayUse", latest.inForce() && access.mayStart(user));
        return "change/template/one";
    }

    private Shown shown(ChangeSeries series, String user) {
        return new Shown(
                series,
                often(series.repetition()),
                recurring.nextOf(series).orElse(null),
                recurring.changesOf(series.id()).stream()
                        .map(m -> new MadeFor(m, cases.mayRead(m.number(), user)))
                        .toList());
    }

    private static String often(Repetition repetition) {
        return repetition.every() == 1
                ? Wording.of("change.series.each." + repetition.unit())
                : Wording.of("change.series.every." + repetition.unit(), repetition.every());
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        templates.requireMayKeep(who.getName());
        return form(null, TemplateForm.empty(), model);
    }

    @GetMapping(CODE + "/mainit")
    String edit(@PathVariable String code, Authentication who, Model model) {
        templates.requireMayKeep(who.getName());
        return form(code, TemplateForm.of(templates.get(code)), model);
    }

    /** The form again, with everything typed and another empty row. */
    @PostMapping(
            path = {"/jauna", CODE + "/mainit"},
            params = "addRow")
    String addRow(
            @PathVariable(required = false) @Nullable String code,
            @ModelAttribute("form") TemplateForm form,
            Authentication who,
            Model model) {
        templates.requireMayKeep(who.getName());
        return form(code, form, model);
    }

    @PostMapping({"/jauna", CODE + "/mainit"})
    String save(
            @PathVariable(required = false) @Nullable String code,
            @ModelAttribute("form") TemplateForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        templates.requireMayKeep(who.getName());
        Problems wrong = new Problems();
        ChangeTemplate.Draft draft = form.read(wrong);
        String saved = code;
        try {
            wrong.refuse();
            if (saved == null) {
                saved = templates.add(draft, who.getName());
            } else {
                templates.change(saved, form.revision() == null ? 0 : form.revision(), draft, who.getName());
            }
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return form(code, form, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.template.saved", saved));
        return "redirect:" + ChangeTemplates.PATH + "/" + saved;
    }

    @PostMapping(CODE + "/atsaukt")
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            templates.withdraw(code, PlainText.clean(reason), who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return show(code, null, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.template.withdrawn", code));
        return "redirect:" + ChangeTemplates.PATH + "/" + code;
    }

    private String form(@Nullable String code, TemplateForm form, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("kinds", ChangeKind.values());
        model.addAttribute("targetTypes", TargetType.values());
        model.addAttribute(
                "services",
                catalogue.all().stream()
                        .filter(i -> i.kind() == ItemKind.SERVICE)
                        .toList());
        model.addAttribute(
                "resources",
                catalogue.all().stream()
                        .filter(i -> i.kind() == ItemKind.RESOURCE)
                        .toList());
        model.addAttribute("people", people(form.rows().stream().map(TemplateForm.Row::who)));
        return "change/template/form";
    }

    private Map<String, String> people(ChangeTemplate template) {
        return people(template.works().stream().map(ChangeTemplate.Work::who));
    }

    /** Who may do a work, by id; the requester and the manager first, and whoever is named already. */
    private Map<String, String> people(Stream<@Nullable String> named) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put(ChangeTemplate.REQUESTER, Wording.of("change.template.byRequester"));
        found.put(ChangeTemplate.MANAGER, Wording.of("change.template.byManager"));
        Stream.concat(DOERS.stream().flatMap(r -> users.holders(r).stream()), named.filter(Objects::nonNull))
                .filter(u -> !u.isBlank() && !found.containsKey(u))
                .collect(Collectors.toMap(u -> u, users::displayName, (a, b) -> a))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Latvian.comparator()))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }
}
