package lv.saimnieks.cases.remarks;

import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.files.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to add.
 *
 * @param task id of the open task beside whose form it was written; null when it was written elsewhere
 * @param byMail whether it came as an answer to a mail of the system
 * @param text as typed
 */
public record NewRemark(
        @Nullable String task, boolean byMail, @Nullable String text, List<Upload> files) {

    /** What is the same when the same is sent again. */
    String content() {
        return text + "\n" + files.stream().map(f -> String.valueOf(f.name())).collect(Collectors.joining("\n"));
    }
}
