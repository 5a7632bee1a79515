package lv.saimnieks.audit.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/**
 * What the check of an evidence file came to.
 *
 * @param changed files that are not as they were signed
 * @param added files that were not there when it was signed
 * @param missing files that were there when it was signed
 * @param fingerprint of the key that signed, or that the file brings along; null when there is none to tell
 * @param export what the file says of itself, when that part is genuine: number, title, exportedAt, exportedBy
 */
public record CheckResult(
        Kind kind,
        List<String> changed,
        List<String> added,
        List<String> missing,
        String fingerprint,
        Map<String, String> export) {

    /** What it may come to. */
    public enum Kind {
        /** signed by this installation and not changed since */
        GENUINE,
        /** signed by this installation, but the contents differ from what was signed */
        CHANGED,
        /** neither a key of this installation nor the one that it brings along signed it */
        BAD_SIGNATURE,
        /** in itself in order, but signed by another installation */
        FOREIGN,
        /** signed with a key of this installation that is not to be trusted any more */
        WITHDRAWN,
        /** lacks what every evidence file has */
        NOT_EVIDENCE
    }

    static CheckResult notEvidence() {
        return new CheckResult(Kind.NOT_EVIDENCE, List.of(), List.of(), List.of(), null, Map.of());
    }

    /** The verdict in a few words. */
    public String title() {
        return Wording.of("evidence.verdict." + kind + ".title");
    }

    /** What it means and what to do. */
    public String text() {
        return Wording.of("evidence.verdict." + kind + ".text");
    }

    /** When the file says that it was made; null when it does not, or is not to be believed. */
    public Instant exportedAt() {
        String moment = export.get("exportedAt");
        return moment == null ? null : Instant.parse(moment);
    }

    /** The look of the notice: success, warning or error. */
    public String look() {
        return switch (kind) {
            case GENUINE -> "success";
            case FOREIGN, WITHDRAWN -> "warning";
            default -> "error";
        };
    }

    /** The fingerprint in groups for people to compare; empty when there is none. */
    public String readableFingerprint() {
        return fingerprint == null ? "" : KnownKeys.readable(fingerprint);
    }
}
