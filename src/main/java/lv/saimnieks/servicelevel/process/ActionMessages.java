package lv.saimnieks.servicelevel.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.ChangeRequests.Wanted;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.action.ActionPlanning;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What a corrective action asks of others, by the messages of the house; each names the action that it came from. */
@Component
class ActionMessages {

    private static final String TASK = "PU2-17";

    private final CorrectiveActions actions;
    private final ActionPlanning planning;
    private final ChangeRequests changes;
    private final Catalogue catalogue;
    private final StartByMessage others;

    ActionMessages(
            CorrectiveActions actions,
            ActionPlanning planning,
            ChangeRequests changes,
            Catalogue catalogue,
            StartByMessage others) {
        this.actions = actions;
        this.planning = planning;
        this.changes = changes;
        this.catalogue = catalogue;
        this.others = others;
    }

    /** The recipients do not keep the conditions of use (PU2-17/A9). */
    void usageViolation(String number) {
        start("UsageViolationReported", "itemCode", actions.get(number).itemCode(), number);
        planning.passedOn(number, "servicelevel.timeline.usageReported");
    }

    /** The terms do not fit what is possible. */
    void termsReview(String number) {
        start("SlaTermsReviewNeeded", "termCode", actions.get(number).termCode(), number);
        planning.passedOn(number, "servicelevel.timeline.termsReview");
    }

    private Optional<String> start(String message, String about, String code, String number) {
        return others.send(message, Map.of(about, code, "originProcess", ActionTasks.KEY, "originCaseId", number));
    }

    /** For who gives methodical support. */
    void instruction(String number) {
        start("SupportNeeded", "itemCode", actions.get(number).itemCode(), number)
                .ifPresentOrElse(
                        need -> planning.passedOn(number, "servicelevel.timeline.supportAsked", need),
                        () -> planning.passedOn(number, "servicelevel.timeline.supportNeeded"));
    }

    /** One change for a plan; what was asked for already is not asked for again. */
    void change(String number) {
        CorrectiveAction action = actions.get(number);
        if (action.changeNumber() != null) {
            return;
        }
        planning.changeRequested(
                number,
                changes.ask(
                        new Wanted(
                                Wording.of("servicelevel.action.change", number),
                                action.change().changeWhat(),
                                action.rootCause(),
                                action.plannedBy(),
                                catalogue
                                        .find(action.itemCode())
                                        .map(Item::kind)
                                        .map(Enum::name)
                                        .orElse("INSTITUTION"),
                                List.of(action.itemCode()),
                                action.change().changeEmergency()),
                        new Origin(TASK, ActionTasks.KEY, number)));
    }
}
