package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.audit.evidence.SignedFiles;
import lv.saimnieks.audit.pdf.PdfPages;
import lv.saimnieks.platform.Institution;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * Self-audit and conformity report to hand over: whose, of which period, as of which moment, made by whom and by which
 * version of the program; as a PDF, and signed together with its data. What is still to come is never in its period.
 */
@Component
class ConformityDocument {

    private final Conformities conformities;
    private final PdfPages pdf;
    private final SignedFiles signed;
    private final Institution institution;
    private final Users users;
    private final String version;
    private final ObjectMapper json;
    private final Clock clock;

    ConformityDocument(
            Conformities conformities,
            PdfPages pdf,
            SignedFiles signed,
            Institution institution,
            Users users,
            Optional<BuildProperties> build,
            ObjectMapper json,
            Clock clock) {
        this.conformities = conformities;
        this.pdf = pdf;
        this.signed = signed;
        this.institution = institution;
        this.users = users;
        this.version = build.map(BuildProperties::getVersion).orElse("");
        this.json = json;
        this.clock = clock;
    }

    /** The period without the days that are still to come. */
    Period period(String from, String to) {
        return conformities.period(from, to).until(conformities.today());
    }

    /** @param person user id of whoever asked for it */
    byte[] pdf(Period period, String person) {
        return print(conformities.of(period), person, now());
    }

    /** PDF and JSON in a ZIP that is signed like an evidence file. */
    byte[] signed(Period period, String person) {
        Instant now = now();
        Conformity report = conformities.of(period);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("atbilstiba.pdf", print(report, person, now));
        files.put("atbilstiba.json", data(report, person, now));
        String title = institution.name() + ". " + title(period);
        return signed.zip(title, files, Wording.of("conformity.document.files"), person, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String title(Period period) {
        return Wording.of("conformity.pdf.title", period.words());
    }

    private byte[] print(Conformity report, String person, Instant now) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("report", report);
        model.put("title", title(report.period()));
        model.put("institution", institution.name());
        model.put("asOf", Wording.of("conformity.document.moment", Latvian.dateTime(now)));
        model.put("madeBy", Wording.of("conformity.document.person", users.displayName(person), person));
        model.put("version", version);
        model.put(
                "foot",
                Wording.of(
                        "conformity.document.foot",
                        institution.name(),
                        report.period().words(),
                        Latvian.dateTime(now)));
        return pdf.of("audit/conformity-pdf", model);
    }

    private byte[] data(Conformity report, String person, Instant now) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", "saimnieks-conformity-1");
        whole.put("institution", institution.name());
        whole.put("asOf", now.toString());
        whole.put("madeBy", person);
        whole.put("version", version);
        whole.put("report", report);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
