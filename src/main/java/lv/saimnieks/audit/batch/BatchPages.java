package lv.saimnieks.audit.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Parameters;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Operations on many cases: what is to be done to which, the preview, and how far each is. Process owners come here with
 * what they may read and do to single cases, which is nothing until an administrator grants it; auditors look.
 */
@Controller
@RequestMapping("/parskati/kopdarbibas")
@PreAuthorize("hasAnyAuthority('process-owner', 'auditor', 'camunda-admin')")
class BatchPages {

    private static final String MAY_ORDER = "hasAnyAuthority('process-owner', 'camunda-admin')";
    private static final int BATCHES = 100;

    /** What the form has beside the filter of the list. */
    private static final Set<String> OWN = Set.of("operation", "to", "reason", "key", "_csrf", "sort", "page", "size");

    /** No case has such an id. */
    private static final List<String> NOBODY = List.of("-");

    /** While a batch runs its page is asked for anew so often, in seconds. */
    private static final String AGAIN = "3";

    private final BatchService service;
    private final BatchPreviews previews;
    private final AuditAccess access;

    BatchPages(BatchService service, BatchPreviews previews, AuditAccess access) {
        this.service = service;
        this.previews = previews;
        this.access = access;
    }

    @GetMapping
    String list(Principal user, Model model) {
        model.addAttribute("batches", service.newest(user.getName(), BATCHES));
        return "audit/batch/list";
    }

    @GetMapping("/jauna")
    @PreAuthorize(MAY_ORDER)
    String preview(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) BatchOperation operation,
            @RequestParam(required = false) String to,
            Model model) {
        access.required();
        Map<String, List<String>> filter = filter(typed);
        List<Standing> cases = service.chosen(new Parameters(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("cases", cases);
        model.addAttribute("ids", cases.stream().map(Standing::instance).collect(Collectors.joining(",")));
        model.addAttribute("steps", service.steps(cases));
        model.addAttribute("operations", BatchOperation.values());
        model.addAttribute("operation", operation);
        model.addAttribute("to", to);
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", UUID.randomUUID().toString());
        }
        Problems problems = new Problems();
        BatchSteps.Step step = operation == null ? null : service.step(operation, to, cases, problems);
        if (problems.has("to") && !model.containsAttribute("errors")) {
            model.addAttribute("errors", problems.fields());
        }
        if (operation != null && problems.isEmpty()) {
            List<BatchPreviews.Group> groups = previews.of(operation, to, cases);
            model.addAttribute("groups", groups);
            model.addAttribute("step", step);
            model.addAttribute(
                    "possible",
                    groups.stream()
                            .filter(BatchPreviews.Group::possible)
                            .mapToInt(g -> g.cases().size())
                            .sum());
        }
        return "audit/batch/new";
    }

    @PostMapping
    @PreAuthorize(MAY_ORDER)
    String order(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) BatchOperation operation,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String key,
            Principal user,
            Model model,
            HttpServletResponse response) {
        access.required();
        try {
            // those that were previewed, by their ids; never whatever a filter finds by now
            String chosen = String.join(",", typed.getOrDefault("case", List.of()));
            boolean some = chosen.chars().anyMatch(Character::isLetterOrDigit);
            List<Standing> cases = service.chosen(new Parameters(Map.of("case", some ? List.of(chosen) : NOBODY)));
            return "redirect:/parskati/kopdarbibas/" + service.order(key, operation, to, reason, cases, user.getName());
        } catch (Refusal refusal) {
            if (!refusal.fields().containsKey("reason")) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", new HashMap<>(refusal.fields()));
            model.addAttribute("reason", reason);
            model.addAttribute("key", key);
            return preview(typed, operation, to, model);
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    String batch(@PathVariable long id, Principal user, Model model, HttpServletResponse response) {
        CaseBatch batch = service.find(id, user.getName());
        if (batch.open()) {
            response.setHeader("Refresh", AGAIN);
        }
        model.addAttribute("batch", batch);
        model.addAttribute("cases", service.cases(batch));
        return "audit/batch/page";
    }

    @PostMapping("/{id}/apturet")
    @PreAuthorize(MAY_ORDER)
    String stop(@PathVariable long id, Principal user) {
        service.stop(id, user.getName());
        return "redirect:/parskati/kopdarbibas/" + id;
    }

    private static Map<String, List<String>> filter(MultiValueMap<String, String> typed) {
        Map<String, List<String>> filter = new LinkedHashMap<>(typed);
        filter.keySet().removeAll(OWN);
        return filter;
    }
}
