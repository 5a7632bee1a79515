package lv.saimnieks.models.migration;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.models.DeployedModels;
import lv.saimnieks.models.DeployedModels.Deployed;
import lv.saimnieks.models.ModelsAccess;
import lv.saimnieks.models.OwnersOnly;
import lv.saimnieks.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving running cases: what to move where, the preview, the job and how far it is. */
@Controller
@RequestMapping("/modeli/parcelsana")
@ModelsAccess
class MovePages {

    private static final int JOBS = 20;
    private static final int CASES = 500;

    /** While a job runs its page is asked for anew so often, in seconds. */
    private static final String AGAIN = "3";

    private final DeployedModels deployed;
    private final CaseMover mover;
    private final MovePreviews previews;
    private final MoveJobs jobs;
    private final CaseRegisters registers;

    MovePages(DeployedModels deployed, CaseMover mover, MovePreviews previews, MoveJobs jobs, CaseRegisters registers) {
        this.deployed = deployed;
        this.mover = mover;
        this.previews = previews;
        this.jobs = jobs;
        this.registers = registers;
    }

    @GetMapping
    String preview(
            @RequestParam(required = false) String process,
            @RequestParam(required = false) List<Integer> from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(required = false) List<String> step,
            Principal user,
            Model model) {
        Map<String, List<Deployed>> all = deployed.all();
        String key = process == null || process.isBlank() ? mostOutdated(all) : process;
        Move move = mover.chosen(key, list(from), to, list(step));
        MovePreviews.Preview preview = previews.of(move, user.getName());
        model.addAttribute("processes", all.values().stream().map(v -> v.get(0)).toList());
        model.addAttribute("versions", all.get(key));
        model.addAttribute("move", move);
        model.addAttribute("chosen", move.from().stream().map(Deployed::version).collect(Collectors.toSet()));
        model.addAttribute("preview", preview);
        model.addAttribute("steps", Move.text(move.steps()));
        model.addAttribute(
                "pages",
                registers.pages(preview.groups().stream()
                        .flatMap(g -> g.numbers().stream())
                        .collect(Collectors.toSet())));
        model.addAttribute("jobs", jobs.newest(key, JOBS));
        return "models/migration/page";
    }

    @PostMapping
    @OwnersOnly
    String start(
            @RequestParam String process,
            @RequestParam(required = false) List<Integer> from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(required = false) List<String> step,
            @RequestParam(required = false) String reason,
            Principal user,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/modeli/parcelsana/"
                    + mover.start(mover.chosen(process, list(from), to, list(step)), reason, user.getName());
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", new HashMap<>(refusal.fields()));
            model.addAttribute("reason", reason);
            return preview(process, from, to, step, user, model);
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    String job(@PathVariable long id, Model model, HttpServletResponse response) {
        MoveJob job = mover.job(id);
        if (job.open()) {
            response.setHeader("Refresh", AGAIN);
        }
        List<MoveJob.Case> failed = jobs.cases(id, MoveJob.Result.FAILED, CASES);
        List<MoveJob.Case> skipped = jobs.cases(id, MoveJob.Result.SKIPPED, CASES);
        List<MoveJob.Case> moved = jobs.cases(id, MoveJob.Result.MOVED, CASES);
        model.addAttribute("job", job);
        model.addAttribute("process", deployed.of(job.process()).get(0).name());
        model.addAttribute(
                "left", Stream.concat(failed.stream(), skipped.stream()).toList());
        model.addAttribute("moved", moved);
        model.addAttribute(
                "pages",
                registers.pages(Stream.of(failed, skipped, moved)
                        .flatMap(List::stream)
                        .map(MoveJob.Case::number)
                        .collect(Collectors.toSet())));
        return "models/migration/job";
    }

    @PostMapping("/{id}/apturet")
    @OwnersOnly
    String stop(@PathVariable long id) {
        mover.stop(id);
        return "redirect:/modeli/parcelsana/" + id;
    }

    /** The process with most cases on earlier versions; any where there are none. */
    private static String mostOutdated(Map<String, List<Deployed>> all) {
        return all.entrySet().stream()
                .max(Comparator.comparingLong(p -> p.getValue().stream()
                        .skip(1)
                        .mapToLong(Deployed::running)
                        .sum()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }
}
