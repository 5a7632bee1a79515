package lv.saimnieks.cases.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sends.
 *
 * @param name as sent, whatever is in it
 * @param content can be opened more than once
 */
public record Upload(@Nullable String name, InputStreamSource content) {

    /** The files of a form as a browser sends them: an empty field comes as a file without a name. */
    public static List<Upload> of(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(f -> !f.isEmpty()
                                || !String.valueOf(f.getOriginalFilename()).isBlank())
                        .map(f -> new Upload(f.getOriginalFilename(), f))
                        .toList();
    }
}
