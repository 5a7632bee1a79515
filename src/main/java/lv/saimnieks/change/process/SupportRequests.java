package lv.saimnieks.change.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
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
    private final Users users;

    SupportRequests(ChangeFinder finder, StartByMessage messages, CaseTimeline timeline, Users users) {
        this.finder = finder;
        this.messages = messages;
        this.timeline = timeline;
        this.users = users;
    }

    /**
     * Asks when the facts say so; the manager's mark at closing can only add.
     *
     * @param wanted whether the manager asked for it
     * @param text what is to be explained, to whom; null where only the facts ask
     */
    void askIfNeeded(String number, String user, boolean wanted, @Nullable String text) {
        Change change = finder.get(number);
        if (wanted || altersProvision(change)) {
            String what = text != null
                    ? text
                    : Wording.of(
                            "change.SupportRequests.why",
                            change.request().kind().label(),
                            number);
            ask(number, user, what, change.targets());
        }
    }

    /**
     * Whether people who provide a service have to learn to do so otherwise: it was carried out, is about a service and
     * no routine, and it was complex, needed a regulation or an agreement, or concerns providers from outside.
     */
    private boolean altersProvision(Change change) {
        return change.closure().carriedOut()
                && change.request().targetType() == TargetType.SERVICE
                && change.classification().type() == ChangeType.NORMAL
                && (change.classification().complex()
                        || change.classification().inputs().needsRegulation()
                        || change.stakeholders().stream()
                                .anyMatch(s -> users.rolesOf(s.user()).contains(Role.EXTERNAL_SERVICE_PROVIDER)));
    }

    private void ask(String number, String user, String what, Set<String> targets) {
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
