package lv.saimnieks.cases.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case.
 *
 * @param name without path, control characters and what turns the direction of writing around
 * @param type media type, by content and name
 * @param sha256 sum of the content, in hexadecimal digits
 * @param addedBy user id; null when nobody of the staff added it
 * @param entryId line of the timeline with which it was added; null when it came with the case itself
 */
public record StoredFile(
        long id,
        String caseNumber,
        String name,
        String type,
        long size,
        String sha256,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Long entryId) {

    private static final int KILO = 1024;

    /** How large it is, in words: {@code 1,2 MB}. */
    public String sizeText() {
        return sizeText(size);
    }

    /** A size in bytes, in words. */
    public static String sizeText(long size) {
        return size < KILO * KILO
                ? Wording.of("cases.files.kilobytes", Math.max(1, Math.round((double) size / KILO)))
                : Wording.of(
                        "cases.files.megabytes",
                        BigDecimal.valueOf(size).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP));
    }
}
