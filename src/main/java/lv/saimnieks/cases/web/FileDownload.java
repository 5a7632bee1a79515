package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the files of a case to those who may read them: always to be saved, never shown or run within a page. */
@Controller
public class FileDownload {

    /** Types that do nothing where a browser opens them; whatever else is saved as mere bytes. */
    private static final Set<String> HARMLESS =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/tiff");

    private final CaseTypes types;
    private final CaseFiles files;

    FileDownload(CaseTypes types, CaseFiles files) {
        this.types = types;
        this.files = files;
    }

    @GetMapping("/registri/{register}/{number:[A-Z]+-\\d+-\\d+}/faili/{id:\\d{1,18}}")
    void download(
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable long id,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        CaseType type = types.at(register);
        type.view(number, who.getName());
        StoredFile file = files.get(number, id);
        if (file.entryId() == null && !type.mayReadFiles(number, who.getName())) {
            throw Refusal.missing(Wording.of("cases.files.missing"));
        }
        send(file, response);
    }

    /** Sends a file; callers make sure first that the person may have it. */
    public void send(StoredFile file, HttpServletResponse response) throws IOException {
        response.setContentType(
                HARMLESS.contains(file.type()) ? file.type() : MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        files.write(file, response.getOutputStream());
    }
}
