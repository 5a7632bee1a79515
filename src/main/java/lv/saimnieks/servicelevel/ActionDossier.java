package lv.saimnieks.servicelevel;

import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.PromisedLevels.Level;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.term.Term;

/**
 * A corrective action with what stands around it, as one person may see it.
 *
 * @param term the version that was breached
 * @param value what was measured; empty where nothing was
 * @param periods results of the term from the breached period on, the latest first
 * @param resources what is promised for the resources and received services that the item rests on, and what came of it
 *     (PU2-17/A7)
 * @param changeEnded how the change ended, in words; null while it has not
 * @param informed who is told at the end, in words
 * @param pages paths of the nonconformity and the change, where the person may open them
 */
public record ActionDossier(
        CorrectiveAction action,
        List<CorrectiveMeasure> measures,
        Breach breach,
        Term term,
        String value,
        String deviation,
        List<Figures.Line> periods,
        List<Level> resources,
        String type,
        String changeEnded,
        List<String> informed,
        Map<String, String> pages) {

    /** Whether the result of a period tells if it helped. */
    public boolean tells(Figures.Line line) {
        return action.verifyFrom() != null && !line.result().periodFrom().isBefore(action.verifyFrom());
    }
}
