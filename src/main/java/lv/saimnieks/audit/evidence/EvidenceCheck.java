package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.saimnieks.shared.Sha256;
import org.springframework.stereotype.Service;

/** Checks whether an evidence file is as this installation made it. Tells of contents only what is genuine. */
@Service
class EvidenceCheck {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final KnownKeys keys;
    private final EvidenceSettings settings;
    private final ObjectMapper json = new ObjectMapper();

    EvidenceCheck(KnownKeys keys, EvidenceSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * Checks a file.
     *
     * @throws lv.saimnieks.shared.Refusal when it is no ZIP, is damaged, too large or made to harm
     */
    CheckResult check(Path file) {
        Unpacked unpacked = Unpacked.of(file, settings);
        byte[] list = unpacked.contents().get(SignedZip.SUMS);
        byte[] signature = unpacked.contents().getOrDefault(SignedZip.SIGNATURE, new byte[0]);
        Optional<Map<String, String>> signed = list == null ? Optional.empty() : SignedZip.sums(list);
        if (signed.isEmpty()) {
            return CheckResult.notEvidence();
        }
        Optional<KnownKeys.Key> own = keys.all().stream()
                .filter(k -> verifies(k.pem(), list, signature))
                .findFirst();
        if (own.isPresent()) {
            CheckResult.Kind kind = own.get().withdrawn() ? CheckResult.Kind.WITHDRAWN : CheckResult.Kind.GENUINE;
            return compared(unpacked, signed.get(), kind, own.get().fingerprint());
        }
        String brought =
                new String(unpacked.contents().getOrDefault(SignedZip.KEY, new byte[0]), StandardCharsets.US_ASCII);
        boolean foreign = verifies(brought, list, signature);
        CheckResult verdict = compared(unpacked, signed.get(), CheckResult.Kind.FOREIGN, fingerprint(brought));
        return foreign ? verdict : as(CheckResult.Kind.BAD_SIGNATURE, verdict);
    }

    private CheckResult compared(
            Unpacked unpacked, Map<String, String> signed, CheckResult.Kind kind, String fingerprint) {
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        signed.forEach((name, sum) -> {
            String now = unpacked.sums().get(name);
            if (now == null) {
                missing.add(name);
            } else if (!now.equals(sum)) {
                changed.add(name);
            }
        });
        List<String> added = unpacked.sums().keySet().stream()
                .filter(n -> !signed.containsKey(n) && !n.equals(SignedZip.SUMS) && !n.equals(SignedZip.SIGNATURE))
                .toList();
        boolean whole = changed.isEmpty() && added.isEmpty() && missing.isEmpty();
        boolean told = kind == CheckResult.Kind.GENUINE
                && signed.containsKey(EvidenceWriter.EXPORT)
                && !changed.contains(EvidenceWriter.EXPORT);
        return new CheckResult(
                whole ? kind : CheckResult.Kind.CHANGED,
                changed,
                added,
                missing,
                fingerprint,
                told ? export(unpacked.contents().get(EvidenceWriter.EXPORT)) : Map.of());
    }

    private Map<String, String> export(byte[] content) {
        try {
            return content == null ? Map.of() : json.readValue(content, TEXTS);
        } catch (JsonProcessingException e) {
            return Map.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CheckResult as(CheckResult.Kind kind, CheckResult other) {
        return new CheckResult(kind, other.changed(), other.added(), other.missing(), other.fingerprint(), Map.of());
    }

    private static boolean verifies(String pem, byte[] list, byte[] signature) {
        try {
            return Ed25519.verify(Ed25519.publicKey(pem), list, signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String fingerprint(String pem) {
        try {
            return Sha256.of(Ed25519.publicKey(pem).getEncoded());
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
