package lv.saimnieks.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of standard-change models: who authorised what until when (PU2-20/V3, U2, F6). */
@Service
@Transactional
public class StandardModels {

    private final StandardModelEntries entries;
    private final Clock clock;

    StandardModels(StandardModelEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StandardModel> all() {
        return entries.findAllByOrderByCode();
    }

    /** The models that a request may name today. */
    @Transactional(readOnly = true)
    public List<StandardModel> active() {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(m -> m.activeOn(today)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<StandardModel> find(String code) {
        return code == null ? Optional.empty() : entries.findById(code);
    }

    boolean exists(String code) {
        return entries.findById(code).isPresent();
    }

    /** Whether the model may be used today, and the sentence that explains it. */
    Activity activity(String code) {
        if (code == null) {
            return new Activity(false, null);
        }
        LocalDate today = LocalDate.now(clock);
        return entries.findById(code)
                .map(m -> new Activity(m.activeOn(today), sentence(m, today)))
                .orElse(new Activity(false, "Standarta izmaiņas modelis %s reģistrā nav atrodams.".formatted(code)));
    }

    /** Whether a named model counts, and why. */
    record Activity(boolean active, String note) {}

    private static String sentence(StandardModel model, LocalDate today) {
        if (model.activeOn(today)) {
            return "Standarta izmaiņas modelis %s „%s” ir spēkā.".formatted(model.code(), model.name());
        }
        if (model.withdrawnOn() != null && !today.isBefore(model.withdrawnOn())) {
            return "Standarta izmaiņas modelis %s ir atsaukts %s, tāpēc izmaiņa nav standarta izmaiņa."
                    .formatted(model.code(), Latvian.date(model.withdrawnOn()));
        }
        if (today.isBefore(model.validFrom())) {
            return "Standarta izmaiņas modelis %s stājas spēkā tikai %s, tāpēc izmaiņa nav standarta izmaiņa."
                    .formatted(model.code(), Latvian.date(model.validFrom()));
        }
        return "Standarta izmaiņas modelis %s nav spēkā kopš %s, tāpēc izmaiņa nav standarta izmaiņa."
                .formatted(model.code(), Latvian.date(model.validTo()));
    }

    /**
     * Adds a model that somebody with the authority to do so has authorised.
     *
     * @throws Refusal with field names when something is missing or wrong
     */
    public StandardModel add(
            String code, StandardModel.Content content, String author, String authorisedBy, LocalDate authorisedOn) {
        Map<String, String> wrong = problems(code, content);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return entries.save(new StandardModel(code, content, author, authorisedBy, authorisedOn));
    }

    /** Field name → what is wrong with a new model, in Latvian; empty when nothing is. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(String code, StandardModel.Content content) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (code == null || !code.matches("SM-\\d{2,6}")) {
            wrong.put("code", "Modeļa kods ir „SM-” un divi līdz seši cipari, piemēram, SM-04.");
        } else if (exists(code)) {
            wrong.put("code", "Modelis ar kodu %s jau ir. Izvēlieties citu kodu.".formatted(code));
        }
        TextRule.required(wrong, "name", "Nosaukums", content.name(), TextRule.LINE);
        TextRule.required(wrong, "description", "Apraksts", content.description(), TextRule.TEXT);
        if (content.validFrom() == null) {
            wrong.put("validFrom", "Norādiet, no kura datuma modelis ir spēkā.");
        }
        if (content.validTo() != null
                && content.validFrom() != null
                && content.validTo().isBefore(content.validFrom())) {
            wrong.put("validTo", "Beigu datums nevar būt pirms sākuma datuma.");
        }
        if (content.risk() != RiskLevel.LOW) {
            wrong.put("risk", "Standarta izmaiņa ir zema riska izmaiņa: riskam jābūt zemam.");
        }
        if (content.declaredServices() < 0 || content.declaredResources() < 0) {
            wrong.put("declaredServices", "Ietekmēto pakalpojumu un resursu skaits nevar būt negatīvs.");
        }
        if (content.steps().isEmpty() || content.steps().size() > 50) {
            wrong.put("steps", "Plāna veidnē jābūt no 1 līdz 50 darbiem.");
        }
        content.steps().forEach(s -> {
            TextRule.required(wrong, "steps", "Darbs", s.what(), TextRule.LINE);
            if (s.withinDays() < 0 || s.withinDays() > 250) {
                wrong.put("steps", "Darba termiņam jābūt no 0 līdz 250 darba dienām.");
            }
        });
        return wrong;
    }

    /** The first code that is free: one more than the highest. */
    @Transactional(readOnly = true)
    public String nextCode() {
        int highest = all().stream()
                .mapToInt(m -> Integer.parseInt(m.code().substring("SM-".length())))
                .max()
                .orElse(0);
        return "SM-%02d".formatted(highest + 1);
    }

    /** Withdraws a model from today; running changes that were verified against it go on. */
    public void withdraw(String code, String by, String reason) {
        StandardModel model = entries.findById(code)
                .orElseThrow(() -> Refusal.missing("Nav standarta izmaiņas modeļa %s.".formatted(code)));
        if (model.withdrawnOn() != null) {
            throw Refusal.conflict("Modelis %s jau ir atsaukts.".formatted(code));
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        TextRule.required(wrong, "reason", "Atsaukšanas iemesls", reason, TextRule.TEXT);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        model.withdraw(by, LocalDate.now(clock), reason);
    }
}
