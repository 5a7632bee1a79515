package lv.saimnieks.change.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseFact;
import lv.saimnieks.cases.CaseTimeline;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.change.model.ChangeFinder;
import org.springframework.stereotype.Component;

/**
 * Asks for methodical support, with the message {@code SupportNeeded}, where a change alters how something is done: once
 * for a change, about what it changed where that is one service or resource, else about the institution.
 */
@Component
class SupportRequests {

    private static final String MESSAGE = "SupportNeeded";

    private final ChangeFinder finder;
    private final StartByMessage messages;
    private final CaseTimeline timeline;

    SupportRequests(ChangeFinder finder, StartByMessage messages, CaseTimeline timeline) {
        this.finder = finder;
        this.messages = messages;
        this.timeline = timeline;
    }

    /** @param what is to be explained, to whom */
    void ask(String number, String user, String what) {
        Set<String> targets = finder.get(number).targets();
        Map<String, Object> brings = new HashMap<>(Map.of(
                "needText",
                what,
                "newOrChangedProcess",
                true,
                "originProcess",
                ChangeProcess.KEY,
                "originCaseId",
                number));
        if (targets.size() == 1) {
            brings.put("itemCode", targets.iterator().next());
        }
        messages.send(MESSAGE, brings)
                .ifPresent(need -> timeline.add(number, user, CaseFact.of("change.timeline.supportAsked", need)));
    }
}
