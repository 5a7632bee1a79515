package lv.saimnieks.catalogue.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.imports.Preview.Effect;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People and responsibilities out as CSV files and in again, with a preview; for administrators. */
@Controller
@RequestMapping("/registri/atbildigie/imports")
@PreAuthorize("@cataloguePermissions.mayImport()")
class DirectoryImportPages {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImportPages.class);
    private static final String PAGE = "catalogue/import";
    private static final String PEOPLE = "personas";
    private static final String RESPONSIBILITIES = "pienakumi";
    private static final String KIND = "{kind:" + PEOPLE + "|" + RESPONSIBILITIES + "}";

    private final PeopleFile people;
    private final ResponsibilityFile responsibilities;
    private final Clock clock;

    DirectoryImportPages(PeopleFile people, ResponsibilityFile responsibilities, Clock clock) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** A kind of file as the page shows it. */
    record Part(String kind, List<String> required, List<String> optional) {}

    @ModelAttribute
    void files(Model model) {
        model.addAttribute(
                "parts",
                Stream.of(PEOPLE, RESPONSIBILITIES)
                        .map(kind -> new Part(
                                kind, file(kind).requiredHeadings(), file(kind).optionalHeadings()))
                        .toList());
        model.addAttribute("mostLines", ImportedFile.MOST_LINES);
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @GetMapping("/" + KIND + ".csv")
    void download(@PathVariable String kind, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kind + "-" + LocalDate.now(clock) + ".csv\"");
        write(file(kind), response);
    }

    /** @param agreed the mark of the preview that is agreed to; then the file comes as it was shown */
    @PostMapping("/" + KIND)
    String read(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String content,
            @RequestParam(required = false) @Nullable String agreed,
            Authentication who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        model.addAttribute("kind", kind);
        try {
            byte[] bytes = content == null ? (file == null ? new byte[0] : file.getBytes()) : decoded(content);
            Preview preview = file(kind).read(bytes, agreed);
            if (preview.applied()) {
                String counts = counts(preview);
                LOG.info("{} imported {}: {}", who.getName(), kind, counts);
                redirect.addFlashAttribute("notice", Wording.of("catalogue.import.applied", counts));
                return "redirect:/registri/atbildigie/imports";
            }
            model.addAttribute("preview", preview);
            model.addAttribute("counts", counts(preview));
            model.addAttribute("content", Base64.getEncoder().encodeToString(bytes));
            model.addAttribute("another", agreed != null);
            if (preview.count(Effect.REFUSED) > 0) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } else if (agreed != null) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", Map.of(kind + "-file", refusal.fields().get("file")));
        }
        return PAGE;
    }

    private ImportedFile<?> file(String kind) {
        return kind.equals(PEOPLE) ? people : responsibilities;
    }

    private static <R> void write(ImportedFile<R> file, HttpServletResponse response) throws IOException {
        file.table().write(response.getOutputStream(), rows -> file.rows().forEach(rows));
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("file", Wording.of("shared.csv.unreadable"));
        }
    }

    /** "jauni: 2, mainīti: 1" of what changes, and how much does not. */
    private static String counts(Preview preview) {
        return Arrays.stream(Effect.values())
                .filter(effect -> preview.count(effect) > 0)
                .map(effect -> effect.label() + ": " + preview.count(effect))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
