package lv.saimnieks.intake.web;

import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.shared.input.Problems;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form as a browser sends them: an empty field comes as a file without a name. */
final class SentFiles {

    private SentFiles() {}

    /** Names and sizes, by which a form that is sent again is known. */
    static String names(List<MultipartFile> sent) {
        return named(sent).stream()
                .map(f -> f.getOriginalFilename() + ":" + f.getSize())
                .collect(Collectors.joining("\n"));
    }

    /** Says why files would not be taken. */
    static void note(List<RefusedFile> refused, Problems problems) {
        if (!refused.isEmpty()) {
            problems.add("files", refused.stream().map(RefusedFile::reason).collect(Collectors.joining(" ")));
        }
    }

    private static List<MultipartFile> named(List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(f -> !f.isEmpty()
                                || !String.valueOf(f.getOriginalFilename()).isBlank())
                        .toList();
    }
}
