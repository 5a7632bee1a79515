package lv.saimnieks.change.template.process;

import lv.saimnieks.change.template.ChangeSeries;
import lv.saimnieks.change.template.RecurringChanges;
import lv.saimnieks.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for the changes whose day has come: each in a transaction of its own, so that one that fails stops no other. */
@Component
public class SeriesClock {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesClock.class);

    private final RecurringChanges recurring;
    private final SeriesStart start;

    SeriesClock(RecurringChanges recurring, SeriesStart start) {
        this.recurring = recurring;
        this.start = start;
    }

    /** Does it; another node may do so at the same moment. */
    public void look() {
        for (ChangeSeries series : recurring.due()) {
            try {
                if (recurring.kept(series)) {
                    start.ask(series);
                } else {
                    start.pause(series);
                }
            } catch (Refusal refusal) {
                recurring.failed(series, said(refusal));
            } catch (RuntimeException e) {
                LOG.error("Change of series {} could not be asked for, it is tried again", series.id(), e);
            }
        }
    }

    private static String said(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? refusal.getMessage()
                : String.join(" ", refusal.fields().values());
    }
}
