package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.cases.web.FileDownload;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.MaterialFiles;
import lv.saimnieks.support.material.Materials;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a material: for its readers to save, for its writers to add and take away. */
@Controller
@RequestMapping(Materials.PATH + "/{code}/faili")
class MaterialFilePages {

    private final MaterialFiles files;
    private final Materials materials;
    private final FileDownload download;

    MaterialFilePages(MaterialFiles files, Materials materials, FileDownload download) {
        this.files = files;
        this.materials = materials;
        this.download = download;
    }

    @GetMapping("/{id:\\d{1,18}}")
    void file(@PathVariable String code, @PathVariable long id, Authentication who, HttpServletResponse response)
            throws IOException {
        download.send(files.open(code, id, who.getName()), response);
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            Authentication who,
            RedirectAttributes redirect) {
        Refused.orDone(() -> refuse(files.add(code, Upload.of(sent), who.getName())), notice("fileAdded"), redirect);
        return back(code, who);
    }

    /** What was taken stays; only who sent it is told of the rest. */
    private static void refuse(List<RefusedFile> refused) {
        if (!refused.isEmpty()) {
            throw Refusal.conflict(refused.stream().map(RefusedFile::reason).collect(Collectors.joining(" ")));
        }
    }

    @PostMapping("/{id}/nonemt")
    String remove(@PathVariable String code, @PathVariable long id, Authentication who, RedirectAttributes redirect) {
        Refused.orDone(() -> files.remove(code, id, who.getName()), notice("fileRemoved"), redirect);
        return back(code, who);
    }

    private String back(String code, Authentication who) {
        return MaterialPages.at(materials.newest(code, who.getName()));
    }

    private static String notice(String what) {
        return Wording.of("support.material.notice." + what);
    }
}
