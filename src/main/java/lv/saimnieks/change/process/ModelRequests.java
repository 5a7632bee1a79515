package lv.saimnieks.change.process;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.standard.ModelDecisions;
import lv.saimnieks.change.standard.ModelVersion;
import lv.saimnieks.change.standard.ModelVersions;
import org.springframework.stereotype.Component;

/**
 * What changes say to the catalogue of standard-change models: a reviewer proposes a model, with the message {@code
 * StandardModelProposed}, once for a change; two failures in a row suspend one, with {@code StandardModelSuspended}.
 */
@Component
class ModelRequests {

    private static final String PROPOSED = "StandardModelProposed";
    private static final String SUSPENDED = "StandardModelSuspended";
    private static final String ORIGIN = "originCaseId";

    private final ChangeFinder finder;
    private final ModelVersions versions;
    private final ModelDecisions decisions;
    private final StartByMessage messages;
    private final CaseTimeline timeline;

    ModelRequests(
            ChangeFinder finder,
            ModelVersions versions,
            ModelDecisions decisions,
            StartByMessage messages,
            CaseTimeline timeline) {
        this.finder = finder;
        this.versions = versions;
        this.decisions = decisions;
        this.messages = messages;
        this.timeline = timeline;
    }

    /** The reviewer would have a model made from the change. */
    void propose(String number, String user) {
        Optional<String> begun = versions.madeFrom(number)
                .map(ModelVersion::number)
                .or(() -> messages.send(PROPOSED, Map.of(ORIGIN, number, "requester", user)));
        begun.ifPresent(model -> timeline.add(number, user, CaseFact.of("change.timeline.modelProposed", model)));
    }

    /** A change is closed: a standard change that failed after another one suspends its model. */
    void closed(String number) {
        Change change = finder.get(number);
        ClosureCode code = change.closure().code();
        if (change.classification().type() == ChangeType.STANDARD
                && (code == ClosureCode.FAILED || code == ClosureCode.ROLLED_BACK)
                && decisions.toSuspend(change)) {
            String model = change.request().wish().standardModel();
            if (versions.open(model).isPresent()) {
                decisions.suspendOnly(model, number);
            } else {
                messages.send(SUSPENDED, Map.of(ORIGIN, number, "standardModelId", model));
            }
            timeline.add(number, CaseFact.of("change.timeline.modelSuspended", model));
        }
    }
}
