package lv.saimnieks.models.draft;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels;
import lv.saimnieks.models.ModelDeployments;
import lv.saimnieks.models.ModelsAccess;
import lv.saimnieks.models.OwnersOnly;
import lv.saimnieks.models.SentFiles;
import lv.saimnieks.models.comparison.Comparison;
import lv.saimnieks.platform.ModelCheck;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Try without deploying: files are sent and checked as a deployment would be, with what would happen to running cases.
 * The draft stays with the person's session ({@link SentFiles}) until it is deployed or another takes its place.
 */
@Controller
@RequestMapping(DraftPages.PATH)
@ModelsAccess
class DraftPages {

    static final String PATH = "/modeli/izmeginat";

    private static final String DRAFT = "models.draft";
    private static final int FILES = 200;
    private static final DataSize SIZE = DataSize.ofMegabytes(5);

    private final DeployedModels deployed;
    private final ModelDeployments deployments;
    private final ModelCheck check;
    private final SentFiles files;

    DraftPages(DeployedModels deployed, ModelDeployments deployments, ModelCheck check, SentFiles files) {
        this.deployed = deployed;
        this.deployments = deployments;
        this.check = check;
        this.files = files;
    }

    /** What a session keeps of a draft: under which number its files lie. */
    record Kept(String number, boolean whole) implements Serializable {}

    /**
     * What deploying the draft would mean for a process.
     *
     * @param versions those with running cases, newest first; empty for a new process
     * @param next the number that the new version would have
     */
    record Effect(String key, String name, int next, List<DeployedModels.Deployed> versions) {}

    @GetMapping
    String show(HttpSession session, Model model) {
        Draft draft = kept(session);
        if (draft != null) {
            Draft.Against now = draft.against(newest());
            List<String> findings = check.findings(now.files());
            List<Effect> effects = effects(now);
            Comparison comparison = Comparison.of(now.running(), now.files());
            model.addAttribute("sent", draft.sent().keySet());
            model.addAttribute("added", now.added());
            model.addAttribute("findings", findings);
            model.addAttribute("effects", effects);
            model.addAttribute("next", next(effects));
            model.addAttribute("comparison", comparison);
            model.addAttribute(
                    "deployable",
                    findings.isEmpty() && now.works() && !comparison.files().isEmpty());
        }
        model.addAttribute("most", SIZE.toMegabytes());
        return "models/draft";
    }

    @PostMapping
    @OwnersOnly
    String check(
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            @RequestParam(defaultValue = "false") boolean whole,
            HttpSession session,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            String number = files.keep(read(sent == null ? List.of() : sent));
            forget(session);
            session.setAttribute(DRAFT, new Kept(number, whole));
            return "redirect:" + PATH;
        } catch (Refusal refusal) {
            return refused(refusal, session, model, response);
        }
    }

    /** @param next the numbers of the new versions that the person saw; somebody may have been faster */
    @PostMapping("/izvietot")
    @OwnersOnly
    String deploy(
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String next,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Draft draft = kept(session);
        if (draft == null) {
            throw Refusal.conflict(Wording.of("models.refusal.draft"));
        }
        Draft.Against now = draft.against(newest());
        List<Effect> effects = effects(now);
        model.addAttribute("reason", reason);
        if (!next(effects).equals(next)) {
            model.addAttribute("message", Wording.of("models.refusal.overtaken"));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(session, model);
        }
        try {
            deployments.deploy(
                    effects.stream().map(Effect::name).collect(Collectors.joining(", ")), now.files(), reason);
        } catch (Refusal refusal) {
            return refused(refusal, session, model, response);
        }
        forget(session);
        redirect.addFlashAttribute("notice", Wording.of("models.draft.deployed"));
        return "redirect:/modeli"
                + changed(draft, effects).map(e -> "/procesi/" + e.key()).orElse("");
    }

    private Draft kept(HttpSession session) {
        if (!(session.getAttribute(DRAFT) instanceof Kept kept)) {
            return null;
        }
        Map<String, byte[]> sent = files.of(kept.number());
        return sent.isEmpty() ? null : new Draft(sent, kept.whole());
    }

    private void forget(HttpSession session) {
        if (session.getAttribute(DRAFT) instanceof Kept kept) {
            files.forget(kept.number());
            session.removeAttribute(DRAFT);
        }
    }

    /** The one process that was meant: the only one of its folder, or the only one whose model was sent. */
    private static Optional<Effect> changed(Draft draft, List<Effect> effects) {
        List<Effect> sent = effects.size() == 1
                ? effects
                : effects.stream()
                        .filter(e -> draft.sent().containsKey(e.key() + ".bpmn"))
                        .toList();
        return sent.size() == 1 ? Optional.of(sent.get(0)) : Optional.empty();
    }

    private String refused(Refusal refusal, HttpSession session, Model model, HttpServletResponse response) {
        if (refusal.fields().isEmpty()) {
            throw refusal;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        return show(session, model);
    }

    private static Map<String, byte[]> read(List<MultipartFile> sent) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long size = 0;
        for (MultipartFile file : sent) {
            size += file.getSize();
            if (files.size() >= FILES || size > SIZE.toBytes()) {
                throw Refusal.invalid("files", Wording.of("models.refusal.tooMuch", FILES, SIZE.toMegabytes()));
            }
            String name = DeployedModels.plain(String.valueOf(file.getOriginalFilename()));
            if (!name.isBlank() && files.put(name, file.getBytes()) != null) {
                throw Refusal.invalid("files", Wording.of("models.refusal.twice", name));
            }
        }
        if (files.isEmpty()) {
            throw Refusal.invalid("files", Wording.of("models.refusal.noFiles"));
        }
        return files;
    }

    /** The files of the newest version of each process, the latest deployment first. */
    private List<Map<String, byte[]>> newest() {
        return deployed.all().values().stream()
                .map(versions -> versions.get(0))
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .map(DeployedModels.Deployed::deployment)
                .distinct()
                .map(deployed::files)
                .toList();
    }

    /** {@code change-management 4, …} */
    private static String next(List<Effect> effects) {
        return effects.stream().map(e -> e.key() + " " + e.next()).collect(Collectors.joining(", "));
    }

    private List<Effect> effects(Draft.Against draft) {
        Map<String, List<DeployedModels.Deployed>> all = deployed.all();
        List<Effect> effects = new ArrayList<>();
        for (String key : draft.processes()) {
            List<DeployedModels.Deployed> versions = all.getOrDefault(key, List.of());
            effects.add(
                    versions.isEmpty()
                            ? new Effect(key, key, 1, versions)
                            : new Effect(
                                    key,
                                    versions.get(0).name(),
                                    versions.get(0).version() + 1,
                                    versions.stream()
                                            .filter(v -> v.running() > 0)
                                            .toList()));
        }
        return effects;
    }
}
