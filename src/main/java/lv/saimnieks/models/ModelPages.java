package lv.saimnieks.models;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs: all processes, the versions of each, their files, and back to an earlier version. */
@Controller
@RequestMapping("/modeli")
@ModelsAccess
class ModelPages {

    private final DeployedModels deployed;
    private final ModelDeployments deployments;

    ModelPages(DeployedModels deployed, ModelDeployments deployments) {
        this.deployed = deployed;
        this.deployments = deployments;
    }

    /**
     * A process in the list.
     *
     * @param older how many of the running cases run on an earlier version
     */
    record Process(DeployedModels.Deployed newest, int versions, long running, long older) {

        static Process of(List<DeployedModels.Deployed> versions) {
            long running = versions.stream()
                    .mapToLong(DeployedModels.Deployed::running)
                    .sum();
            DeployedModels.Deployed newest = versions.get(0);
            return new Process(newest, versions.size(), running, running - newest.running());
        }
    }

    @GetMapping
    String processes(Model model) {
        model.addAttribute(
                "processes", deployed.all().values().stream().map(Process::of).toList());
        return "models/processes";
    }

    @GetMapping("/procesi/{key}")
    String process(@PathVariable String key, Model model) {
        model.addAttribute("versions", deployed.of(key));
        return "models/process";
    }

    /** The files of a version, as they were deployed, to open in Modeler. */
    @GetMapping("/procesi/{key}/{version:\\d{1,9}}/faili.zip")
    void files(@PathVariable String key, @PathVariable int version, HttpServletResponse response) throws IOException {
        Map<String, byte[]> files = deployed.files(deployed.of(key, version).deployment());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(key + ".v" + version + ".zip")
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }

    @PostMapping("/procesi/{key}/atgriezt")
    @OwnersOnly
    String back(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int now = deployments.back(key, version, reason);
            redirect.addFlashAttribute("notice", Wording.of("models.back.done", version, now));
            return "redirect:/modeli/procesi/" + key;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            model.addAttribute("chosen", version);
            model.addAttribute("reason", reason);
            return process(key, model);
        }
    }
}
