package lv.saimnieks.cases.files;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a ZIP container is, by the names of what it holds; nothing in it is ever unpacked. */
final class ZipMarks {

    private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.class|classes\\d*\\.dex|META-INF/MANIFEST\\.MF");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)META-INF/[^/]*(signature|timestamp)[^/]*\\.(xml|p7s|tst)");
    private static final Pattern OPEN_DOCUMENT = Pattern.compile("content\\.xml");

    /** Beginning of a media type → what a container of it must hold. */
    private static final Map<String, Pattern> MARKS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml", Pattern.compile("word/.+"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml", Pattern.compile("xl/.+"),
            "application/vnd.openxmlformats-officedocument.presentationml", Pattern.compile("ppt/.+"),
            "application/vnd.oasis.opendocument", OPEN_DOCUMENT,
            "application/vnd.etsi.asic", SIGNATURE);

    private ZipMarks() {}

    /** Whether it can be read as a ZIP container and holds what the type must have, and no program that would run. */
    static boolean agree(File file, String type) {
        try (ZipFile zip = new ZipFile(file)) {
            return zip.stream()
                            .map(ZipEntry::getName)
                            .noneMatch(n -> PROGRAM.matcher(n).matches())
                    && MARKS.entrySet().stream()
                            .filter(m -> type.startsWith(m.getKey()))
                            .allMatch(m -> zip.stream()
                                    .anyMatch(e ->
                                            m.getValue().matcher(e.getName()).matches()));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
