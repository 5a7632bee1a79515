package lv.saimnieks.audit.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.mask.Mask;
import lv.saimnieks.audit.pdf.PdfPages;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** A case to read on paper: facts, the path on the diagram, the story, decisions, variables, messages and versions. */
@Component
class CasePaper {

    private final PdfPages pages;
    private final Users users;

    CasePaper(PdfPages pages, Users users) {
        this.pages = pages;
        this.users = users;
    }

    /**
     * Prints the case.
     *
     * @param models models and forms as they are in the evidence file
     * @param maker whoever asked for it, with the id
     * @param mask over free text; empty where it stays whole
     */
    byte[] print(
            CaseReport file,
            Map<CaseReport.Source, EvidenceWriter.Model> models,
            String maker,
            Optional<Mask> mask,
            Instant now) {
        Map<String, Object> model = new HashMap<>();
        String number = file.number() == null ? file.id() : file.number();
        model.put("file", file);
        model.put("number", number);
        model.put("title", file.title() == null ? number : number + ": " + file.title());
        model.put("foot", Wording.of("evidence.pdf.foot", number, now));
        model.put("made", Wording.of("evidence.pdf.made", now, maker));
        model.put("masked", mask.isPresent());
        model.put("startedBy", person(file.startedBy(), file.startedAt()));
        model.put("duration", file.durationMs() == null ? null : Durations.words(file.durationMs()));
        model.put("models", models);
        model.put("steps", steps(file));
        model.put("variables", file.variables());
        model.put("names", new Names());
        drawing(file, models, model);
        return pages.of(
                "audit/evidence/case",
                model,
                page -> mask.map(m -> m.html(page)).orElse(page));
    }

    private static void drawing(
            CaseReport file, Map<CaseReport.Source, EvidenceWriter.Model> models, Map<String, Object> model) {
        models.entrySet().stream()
                .filter(m ->
                        m.getKey().kind().equals("PROCESS") && m.getKey().id().equals(file.definitionId()))
                .findFirst()
                .ifPresent(
                        m -> model.put("planes", CasePrinter.planes(m.getValue().text(), file.path())));
    }

    /** A step of the path as a row of the table. */
    public record Step(String order, String name, Instant first, Instant last, String took, String state) {}

    /** Steps by their first visit; gateways that only join ways have no name and tell nothing. */
    private static List<Step> steps(CaseReport file) {
        return file.path().elements().stream()
                .filter(e ->
                        e.name() != null && !e.name().isBlank() && !e.name().equals(e.id()))
                .sorted(Comparator.comparing(
                        e -> e.order().isEmpty() ? Integer.MAX_VALUE : e.order().get(0)))
                .map(e -> new Step(
                        e.order().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        e.name(),
                        e.firstAt(),
                        e.lastAt(),
                        Durations.words(e.totalMs()),
                        state(e)))
                .toList();
    }

    private static String state(CaseReport.Element element) {
        String state = element.active() > 0
                ? "active"
                : element.completed() > 0 || element.cancelled() == 0 ? "done" : "cancelled";
        return Wording.of("evidence.pdf.step." + state)
                + (element.failed() > 0 ? " " + Wording.of("evidence.pdf.step.failed", element.failed()) : "");
    }

    private String person(String id, Instant at) {
        return id == null ? Wording.of("evidence.system") : users.signed(id, at);
    }

    /** How the template shows people. */
    public final class Names {

        private Names() {}

        /** A code of the engine in words; the code itself where there are none. */
        public String word(String kind, Object code) {
            String key = "evidence.pdf." + kind + "." + code;
            return Wording.has(key) ? Wording.of(key) : String.valueOf(code);
        }

        /** How long something took; empty for null. */
        public String took(Long milliseconds) {
            return milliseconds == null ? "" : Durations.words(milliseconds);
        }

        /** What a user id was called at that moment, with the id; the system for null. */
        public String of(String id, Instant at) {
            return person(id, at);
        }
    }
}
