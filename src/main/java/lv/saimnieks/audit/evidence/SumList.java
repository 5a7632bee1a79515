package lv.saimnieks.audit.evidence;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list that {@code sha256sum} writes. */
final class SumList {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S.*)");

    private SumList() {}

    /** Sum by name; empty when the text is no such list or names a file twice. */
    static Optional<Map<String, String>> read(byte[] list) {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
            Matcher match = LINE.matcher(line);
            if (!match.matches() || sums.put(match.group(2), match.group(1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(sums);
    }
}
