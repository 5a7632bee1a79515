package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Other documents signed as evidence files are, so that the same page and the same commands check them. */
@Component
public class SignedFiles {

    private final SigningKey key;
    private final Users users;
    private final ObjectMapper json = new ObjectMapper();

    SignedFiles(SigningKey key, Users users) {
        this.key = key;
        this.users = users;
    }

    /**
     * Packs and signs a document, with instructions how to check it.
     *
     * @param title of the document
     * @param files its files by name
     * @param described lines that tell what each file is, for the instructions
     * @param person user id of whoever asked for it
     */
    public byte[] zip(String title, Map<String, byte[]> files, String described, String person, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SignedZip zip = new SignedZip(out, key, now);
            zip.add(EvidenceWriter.README, readme(title, described, person, now).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.add(file.getKey(), file.getValue());
            }
            zip.add(EvidenceWriter.EXPORT, export(title, person, now));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String readme(String title, String described, String person, Instant now) {
        return Wording.of(
                "evidence.readme.document",
                title,
                now,
                users.displayName(person),
                person,
                described,
                KnownKeys.readable(key.fingerprint()),
                key.fingerprint());
    }

    private byte[] export(String title, String person, Instant now) throws JsonProcessingException {
        Map<String, String> export = new LinkedHashMap<>();
        export.put("title", title);
        export.put("exportedAt", now.toString());
        export.put("exportedBy", person);
        return json.writeValueAsBytes(export);
    }
}
