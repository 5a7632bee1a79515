package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.audit.mask.Mask;
import lv.saimnieks.audit.mask.MaskedReaders;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes the evidence file of a case. The same case gives the same files and sums, but for those that tell when and by
 * whom it was made: {@code lieta.pdf}, {@code eksports.json} and {@code LASIMANI.txt}.
 */
@Component
class EvidenceWriter {

    /** When, by whom and of what the file was made. */
    static final String EXPORT = "eksports.json";

    static final String README = "LASIMANI.txt";

    private final CaseReports cases;
    private final CasePaper paper;
    private final SigningKey key;
    private final Users users;
    private final MaskedReaders readers;
    private final Clock clock;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    EvidenceWriter(
            CaseReports cases, CasePaper paper, SigningKey key, Users users, MaskedReaders readers, Clock clock) {
        this.cases = cases;
        this.paper = paper;
        this.key = key;
        this.users = users;
        this.readers = readers;
        this.clock = clock;
    }

    /** Under which name a case's evidence file is kept, without ending. */
    static String nameOf(CaseReport file) {
        return safe(file.number() == null ? file.id() : file.number());
    }

    /** Writes the ZIP for whoever asked for it: with the words covered that are covered for them, which it says. */
    void write(CaseReport file, String person, OutputStream out) throws IOException {
        write(file, person, readers.of(file.id(), person), out);
    }

    /** Writes the whole ZIP as the system itself. */
    void writeWhole(CaseReport file, OutputStream out) throws IOException {
        write(file, null, Optional.empty(), out);
    }

    /**
     * Writes the ZIP.
     *
     * @param person user id of whoever asked for it; null for the system
     * @param mask over free text; empty where it stays whole
     */
    private void write(CaseReport file, String person, Optional<Mask> mask, OutputStream out) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<CaseReport.Source, Model> models = models(file);
        SignedZip zip = new SignedZip(out, key, file.finishedAt() == null ? file.startedAt() : file.finishedAt());
        zip.add(README, text(mask, readme(file, person, mask.isPresent(), now)));
        zip.add("lieta.pdf", paper.print(file, models, maker(person), mask, now));
        byte[] whole = caseJson(file);
        zip.add("lieta.json", mask.map(m -> m.json(whole)).orElse(whole));
        byte[] export = export(file, person, mask.isPresent(), now);
        zip.add(EXPORT, mask.map(m -> m.json(export)).orElse(export));
        for (Model model : models.values()) {
            zip.add(model.name(), model.content());
        }
        int place = 0;
        for (CaseReport.SentMail mail : file.messages()) {
            zip.add("zinojumi/%04d.txt".formatted(++place), text(mask, text(mail)));
        }
        zip.finish();
    }

    private static byte[] text(Optional<Mask> mask, String text) {
        return mask.map(m -> m.text(text)).orElse(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Who made it, with the id; the system alone. */
    private String maker(String person) {
        return person == null ? Wording.of("evidence.system") : users.displayName(person) + " (" + person + ")";
    }

    /**
     * A model or form as used.
     *
     * @param name in the evidence file
     */
    record Model(String name, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public String sum() {
            return Sha256.of(content);
        }
    }

    private Map<CaseReport.Source, Model> models(CaseReport file) {
        Map<CaseReport.Source, Model> models = new LinkedHashMap<>();
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (CaseReport.Source source : file.sources()) {
            String text = cases.source(source).orElse(null);
            if (text == null) {
                continue;
            }
            String ending = switch (source.kind()) {
                case "PROCESS" -> ".bpmn";
                case "DECISION" -> ".dmn";
                default -> ".form";
            };
            String name = "modeli/" + safe(source.key()) + ".v" + source.version();
            int count = taken.merge(name + ending, 1, Integer::sum);
            models.put(
                    source,
                    new Model(name + (count > 1 ? "-" + count : "") + ending, text.getBytes(StandardCharsets.UTF_8)));
        }
        return models;
    }

    private byte[] caseJson(CaseReport file) throws JsonProcessingException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", "saimnieks-case-1");
        whole.put("case", file);
        return json.writeValueAsBytes(whole);
    }

    private byte[] export(CaseReport file, String person, boolean masked, Instant now) throws JsonProcessingException {
        Map<String, String> export = new LinkedHashMap<>();
        export.put("caseId", file.id());
        export.put("number", file.number());
        export.put("title", file.title());
        export.put("process", file.processName());
        export.put("state", file.state().label());
        export.put("exportedAt", now.toString());
        export.put("exportedBy", person == null ? Wording.of("evidence.system") : person);
        export.put("masked", String.valueOf(masked));
        return json.writeValueAsBytes(export);
    }

    private String readme(CaseReport file, String person, boolean masked, Instant now) {
        String what = file.number() == null ? file.id() : file.number();
        return Wording.of(
                "evidence.readme",
                what + (file.title() == null ? "" : ": " + file.title()),
                file.processName(),
                file.version(),
                file.state().label(),
                now,
                maker(person),
                Wording.of(masked ? "evidence.readme.masked" : "evidence.readme.whole"),
                KnownKeys.readable(key.fingerprint()),
                key.fingerprint());
    }

    private static String text(CaseReport.SentMail mail) {
        return Wording.of(
                "evidence.mail",
                Latvian.toTheSecond(mail.at()),
                mail.recipient(),
                mail.subject(),
                mail.outcome(),
                mail.sentAt() == null ? Wording.of("evidence.mail.notSent") : Latvian.toTheSecond(mail.sentAt()),
                mail.body());
    }

    /** A name that every file system and ZIP takes. */
    static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.startsWith(".") ? "_" + plain : plain;
    }
}
