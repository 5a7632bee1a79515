package lv.saimnieks.change.people;

import java.util.List;
import lv.saimnieks.cases.SupportOfItems;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.platform.casework.CaseStory.Fact;

/**
 * A change with everything that belongs to it, read whole, as one person may see it.
 *
 * @param managers user ids of who manages it now
 * @param standardModel the standard-change model the request names; null when none
 * @param origin the change this one is a part of; null when it is none
 * @param parts the changes that came out of this one
 * @param support materials and trainings that may have to be renewed
 * @param against what stood against the plan when it was last made, each in words
 * @param mayWithdraw whether this person may withdraw it now
 * @param mayReportDeviation whether this person may report a deviation now
 */
public record ChangeDossier(
        Change change,
        List<String> managers,
        StandardModel standardModel,
        Related origin,
        List<Related> parts,
        List<SupportOfItems.Support> support,
        List<Fact> against,
        boolean mayWithdraw,
        boolean mayReportDeviation) {

    /**
     * Another change that belongs together with this one.
     *
     * @param title null when the person may not read that change
     */
    public record Related(String number, String title, ChangeStatus status) {}
}
