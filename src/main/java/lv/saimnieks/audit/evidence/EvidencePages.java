package lv.saimnieks.audit.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of evidence files: all staff check a file; who may read history sees their background jobs. */
@Controller
@RequestMapping("/parskati/pieradijumi")
class EvidencePages {

    private static final int FAILURES_SHOWN = 50;

    private final EvidenceService evidence;
    private final EvidenceCheck check;
    private final AuditAccess access;
    private final KnownKeys keys;
    private final SigningKey key;
    private final EvidenceSettings settings;

    EvidencePages(
            EvidenceService evidence,
            EvidenceCheck check,
            AuditAccess access,
            KnownKeys keys,
            SigningKey key,
            EvidenceSettings settings) {
        this.evidence = evidence;
        this.check = check;
        this.access = access;
        this.keys = keys;
        this.key = key;
        this.settings = settings;
    }

    @GetMapping
    String show(Authentication who, Model model) {
        return page(who, model);
    }

    @PostMapping("/parbaude")
    String check(
            @RequestParam(name = "file", required = false) MultipartFile file,
            Authentication who,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            if (file == null
                    || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isBlank()) {
                throw Refusal.invalid("file", Wording.of("evidence.refusal.choose"));
            }
            model.addAttribute("verdict", checked(file));
            model.addAttribute("checkedName", file.getOriginalFilename());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
        }
        return page(who, model);
    }

    @GetMapping("/darbi")
    String jobs(Authentication who, Model model) {
        addJobs(who, model);
        return "audit/evidence/page :: jobs";
    }

    @PostMapping("/darbi/{id}/dzest")
    String delete(@PathVariable long id, Authentication who, RedirectAttributes redirect) {
        boolean open = evidence.job(id, who.getName()).open();
        evidence.delete(id, who.getName());
        redirect.addFlashAttribute(
                "notice", Wording.of(open ? "evidence.notice.cancelled" : "evidence.notice.deleted", id));
        return "redirect:/parskati/pieradijumi";
    }

    @GetMapping("/atslega.pem")
    ResponseEntity<byte[]> publicKey() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/x-pem-file"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(SignedZip.KEY)
                                .build()
                                .toString())
                .body(key.publicPem().getBytes(StandardCharsets.US_ASCII));
    }

    private CheckResult checked(MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("pieradijumi", ".zip");
        try {
            file.transferTo(copy);
            return check.check(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String page(Authentication who, Model model) {
        addJobs(who, model);
        model.addAttribute("keys", keys.all());
        model.addAttribute("currentKey", key.fingerprint());
        model.addAttribute("maxUpload", settings.maxUpload().toMegabytes());
        model.addAttribute("retentionDays", settings.retention().toDays());
        return "audit/evidence/page";
    }

    private void addJobs(Authentication who, Model model) {
        boolean reader = !access.readable().isEmpty();
        List<EvidenceJob> jobs = reader ? evidence.list(who.getName()) : List.of();
        Map<Long, List<EvidenceJob.Case>> failures = new LinkedHashMap<>();
        jobs.stream()
                .filter(j -> j.failed() > 0)
                .forEach(j -> failures.put(j.id(), evidence.failures(j, FAILURES_SHOWN)));
        model.addAttribute("reader", reader);
        model.addAttribute("jobs", jobs);
        model.addAttribute("failures", failures);
        model.addAttribute("busy", jobs.stream().anyMatch(EvidenceJob::open));
    }
}
