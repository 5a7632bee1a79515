package lv.saimnieks.complaint.report;

import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.cases.RecipientVoices;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints and scores by service and resource. */
@Component
class SubmissionVoices implements RecipientVoices {

    private final SubmissionFigures figures;

    SubmissionVoices(SubmissionFigures figures) {
        this.figures = figures;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Voice> of(ReportPeriod period) {
        Asked asked = new Asked(period, null);
        Map<String, Voice> voices = new HashMap<>();
        figures.byItem(asked)
                .forEach(i -> voices.put(i.item(), new Voice(i.complaints() - (i.judged() - i.justified()), 0, 0)));
        figures.scores(asked)
                .forEach(s -> voices.compute(
                        s.item(), (item, v) -> new Voice(v == null ? 0 : v.complaints(), s.points(), s.n())));
        voices.remove(null);
        return voices;
    }
}
