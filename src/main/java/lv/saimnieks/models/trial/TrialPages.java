package lv.saimnieks.models.trial;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lv.saimnieks.models.ModelsAccess;
import lv.saimnieks.models.OwnersOnly;
import lv.saimnieks.models.SentFiles;
import lv.saimnieks.models.trial.Values.Question;
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

/** A decision table tried, deployed or draft: with typed values, and with what cases really asked. */
@Controller
@RequestMapping(TrialPages.PATH)
@ModelsAccess
class TrialPages {

    static final String PATH = "/modeli/tabulas";

    /** In place of a version. */
    private static final String DRAFT_VERSION = "melnraksts";

    private static final String DRAFT = TrialDraft.class.getName();
    private static final DataSize SIZE = DataSize.ofMegabytes(1);

    private final TrialDecisions decisions;
    private final RealInputs reals;
    private final SentFiles files;

    TrialPages(TrialDecisions decisions, RealInputs reals, SentFiles files) {
        this.decisions = decisions;
        this.reals = reals;
        this.files = files;
    }

    /**
     * @param decision id of the decision; the first when missing
     * @param version of the decision, or {@code melnraksts}; the newest when missing
     * @param what {@code try} with the values {@code v0}, {@code v1} …, or {@code real} with those of cases
     */
    @GetMapping
    String table(
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String what,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        Map<String, List<TrialDecisions.Version>> all = decisions.all();
        model.addAttribute("decisions", all.values().stream().map(v -> v.get(0)).toList());
        model.addAttribute("most", SIZE.toMegabytes());
        model.addAttribute("last", RealInputs.MOST);
        TrialDraft draft = session.getAttribute(DRAFT) instanceof TrialDraft kept ? kept : null;
        model.addAttribute("draft", draft);
        boolean isDraft = DRAFT_VERSION.equals(version);
        if (isDraft && draft == null) {
            throw Refusal.conflict(Wording.of("tabletrial.refusal.draftGone"));
        }
        String key = decision != null && !decision.isBlank()
                ? decision
                : isDraft
                        ? draft.decisions().get(0)
                        : all.keySet().stream().findFirst().orElse("");
        if (key.isEmpty()) {
            return "models/trial";
        }
        List<TrialDecisions.Version> versions = all.getOrDefault(key, List.of());
        model.addAttribute("key", key);
        model.addAttribute("versions", versions);
        model.addAttribute("isDraft", isDraft);
        if (isDraft && !draft.findings().isEmpty()) {
            return "models/trial";
        }
        TrialDecisions.Version chosen = isDraft ? null : chosen(key, version, versions);
        model.addAttribute("chosen", chosen);
        TrialTable table;
        try {
            table = isDraft ? decisions.table(file(draft), key) : decisions.table(chosen);
        } catch (Refusal refusal) {
            model.addAttribute("message", refusal.getMessage());
            return "models/trial";
        }
        model.addAttribute("trial", table);
        List<Question> questions = Values.questions(table);
        model.addAttribute("questions", questions);
        model.addAttribute("typed", typed);
        if ("try".equals(what)) {
            try {
                model.addAttribute("outcome", table.evaluate(Values.read(questions, typed)));
            } catch (Refusal refusal) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("errors", refusal.fields());
            }
        } else if ("real".equals(what)) {
            model.addAttribute("real", RealCheck.of(table, reals.latest(key)));
        }
        return "models/trial";
    }

    /** @throws Refusal when it was erased meanwhile */
    private byte[] file(TrialDraft draft) {
        return files.of(draft.number()).values().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Wording.of("tabletrial.refusal.draftGone")));
    }

    private static TrialDecisions.Version chosen(String key, String version, List<TrialDecisions.Version> versions) {
        return versions.stream()
                .filter(v -> version == null || version.isBlank() || version.equals(String.valueOf(v.version())))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("tabletrial.refusal.version", key)));
    }

    @PostMapping
    @OwnersOnly
    String draft(
            @RequestParam(required = false) MultipartFile file,
            HttpSession session,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", Wording.of("tabletrial.refusal.noFile"));
            }
            if (file.getSize() > SIZE.toBytes()) {
                throw Refusal.invalid("file", Wording.of("tabletrial.refusal.tooBig", SIZE.toMegabytes()));
            }
            String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
            TrialDraft draft = decisions.draft(name, file.getBytes());
            if (session.getAttribute(DRAFT) instanceof TrialDraft before) {
                files.forget(before.number());
            }
            session.setAttribute(DRAFT, draft);
            return "redirect:" + PATH + "?version=" + DRAFT_VERSION;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            return table(null, null, null, Map.of(), session, model, response);
        }
    }
}
