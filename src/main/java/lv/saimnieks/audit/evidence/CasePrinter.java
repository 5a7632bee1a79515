package lv.saimnieks.audit.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseWalks;
import lv.saimnieks.audit.casefile.EngineRecords.UserTask;
import lv.saimnieks.audit.mask.Mask;
import lv.saimnieks.audit.mask.MaskedReaders;
import lv.saimnieks.audit.pdf.Diagram;
import lv.saimnieks.audit.pdf.PdfPages;
import lv.saimnieks.cases.CasePapers;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws and prints for the domains what evidence files are drawn and printed with. */
@Component
class CasePrinter implements CasePapers {

    private static final Logger LOG = LoggerFactory.getLogger(CasePrinter.class);

    /** Room for a drawing on a page across, in printer's points. */
    private static final double WIDTH = 760;

    private static final double WHOLE_HEIGHT = 330;

    private final CaseWalks cases;
    private final CaseTrail trail;
    private final MaskedReaders readers;
    private final PdfPages pages;

    CasePrinter(CaseWalks cases, CaseTrail trail, MaskedReaders readers, PdfPages pages) {
        this.cases = cases;
        this.trail = trail;
        this.readers = readers;
        this.pages = pages;
    }

    @Override
    public Way way(String processInstance) {
        return cases.walked(processInstance)
                .map(walked -> new Way(
                        trail.model(processInstance)
                                .map(model -> planes(model, walked.path()))
                                .orElse(List.of()),
                        walked.tasks().stream()
                                .filter(UserTask::late)
                                .map(t -> new LateStep(t.step(), t.assignee(), t.dueAt(), t.endedAt()))
                                .toList()))
                .orElseGet(() -> new Way(List.of(), List.of()));
    }

    @Override
    public byte[] pdf(String number, String reader, String template, Map<String, Object> model) {
        Optional<Mask> mask = readers.of(number, reader);
        return pages.of(template, model, page -> mask.map(m -> m.html(page)).orElse(page));
    }

    /** The planes of a model with the path on them; none when it cannot be drawn. */
    static List<Plane> planes(String model, CaseReport.Path path) {
        try {
            return Diagram.planes(model, path).stream().map(CasePrinter::plane).toList();
        } catch (ModelException e) {
            LOG.warn("A model could not be drawn", e);
            return List.of();
        }
    }

    private static Plane plane(Diagram drawn) {
        return new Plane(
                drawn.name(),
                drawn.whole(WIDTH, WHOLE_HEIGHT, Wording.of("evidence.pdf.diagram")),
                drawn.readable(WIDTH, WHOLE_HEIGHT)
                        ? List.of()
                        : drawn.parts(Wording.of("evidence.pdf.part")).stream()
                                .map(p -> new Part(p.label(), p.svg()))
                                .toList());
    }
}
