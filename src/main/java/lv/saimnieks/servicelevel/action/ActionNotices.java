package lv.saimnieks.servicelevel.action;

import java.util.Collection;
import java.util.Map;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseSummary;
import org.springframework.stereotype.Component;

/** Tells people by mail what happens to a corrective action. */
@Component
public class ActionNotices {

    public static final String PATH = "/registri/korektivas-darbibas";

    private final CaseMail mail;

    ActionNotices(CaseMail mail) {
        this.mail = mail;
    }

    /** The action in a few words. */
    public static CaseSummary summary(CorrectiveAction action) {
        return new CaseSummary(
                action.number(),
                action.title(),
                action.itemCode(),
                action.status().label(),
                PATH + "/" + action.number());
    }

    /** A plan or a measure is late. */
    void overdue(CorrectiveAction action, Collection<String> people, String task) {
        mail.send("servicelevel/action-overdue", summary(action), people, Map.of("task", task));
    }

    /** How it ended and what came of it. */
    void ended(CorrectiveAction action, Collection<String> people) {
        mail.send(
                "servicelevel/action-ended",
                summary(action),
                people,
                Map.of(
                        "outcome",
                        action.outcome().label(),
                        "text",
                        action.documented().result()));
    }
}
