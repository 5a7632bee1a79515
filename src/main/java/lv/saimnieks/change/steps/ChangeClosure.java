package lv.saimnieks.change.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.Outcome;
import lv.saimnieks.cases.Outcomes;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a change request, updates the registers and tells everyone concerned (PU2-20/A8, V2, U4). */
@Service
@Transactional
public class ChangeClosure {

    /** The message to the case that asked for the change. */
    public static final String MESSAGE = "ChangeClosed";

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final Catalogue catalogue;
    private final ChangeNotices notices;
    private final Outcomes outcomes;
    private final Clock clock;

    public ChangeClosure(
            ChangeFinder finder,
            CaseTimeline timeline,
            Catalogue catalogue,
            ChangeNotices notices,
            Outcomes outcomes,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.notices = notices;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** The closure codes that fit how the change went; the first is the one to expect. */
    public List<ClosureCode> fittingCodes(Change change) {
        ClosureCode settled = change.closure().code();
        if (settled == ClosureCode.ROLLED_BACK || settled == ClosureCode.FAILED) {
            return List.of(settled, settled == ClosureCode.FAILED ? ClosureCode.ROLLED_BACK : ClosureCode.FAILED);
        }
        if (settled != null) {
            return List.of(settled);
        }
        boolean achieved = change.reviews().stream().allMatch(r -> r.report().resultAchieved() == Answer.YES);
        List<ClosureCode> codes = new ArrayList<>();
        if (change.closure().deviations() == 0) {
            codes.add(ClosureCode.SUCCESSFUL);
        }
        codes.add(ClosureCode.SUCCESSFUL_WITH_DEVIATIONS);
        codes.add(ClosureCode.FAILED);
        if (!achieved) {
            codes.sort(Comparator.comparing(c -> c == ClosureCode.SUCCESSFUL));
        }
        return codes;
    }

    /**
     * Closes the request.
     *
     * @param newStage the stage of life that the targets move to with this change; null when they stay
     * @throws Refusal when the code does not fit how the change went, or a review is missing where one is due (V8.6)
     */
    public void close(String number, String user, ClosureCode code, String note, LifecycleStage newStage) {
        Change change = finder.get(number);
        if (!fittingCodes(change).contains(code)) {
            throw Refusal.invalid(
                    "closureCode",
                    Wording.of("change.ChangeClosure.close.closureCode", code == null ? "" : code.label()));
        }
        if (change.status() == ChangeStatus.IMPLEMENTED) {
            throw Refusal.conflict(Wording.of("change.ChangeClosure.close"));
        }
        change.become(ChangeStatus.CLOSED);
        change.closure().close(code, note, user, clock.instant());
        change.closure().moveTargetsTo(newStage);
        timeline.add(number, user, CaseFact.of("change.timeline.closed", code).text(note));
    }

    /** The process was ended by a person past its steps; a case that waits for the change learns of it. */
    public void cancel(String number, String user, String reason) {
        Change change = finder.get(number);
        if (change.status().open()) {
            change.cancel(user, reason, clock.instant());
            publish(number);
        }
    }

    /** Notes the implemented change in the log of each of its targets (A8, V2). */
    public void updateRegisters(String number) {
        Change change = finder.get(number);
        if (change.closure().carriedOut()) {
            String note =
                    change.request().kind().label() + ": " + change.request().title();
            for (String target : change.targets()) {
                catalogue.noteChange(target, change.closure().by(), number, note);
                if (change.closure().newStage() != null) {
                    catalogue.setStage(
                            target,
                            change.closure().newStage(),
                            change.closure().by(),
                            number);
                }
            }
        }
    }

    public void inform(String number) {
        Change change = finder.get(number);
        notices.inform(change, Stage.CLOSED, change.closure().reason());
    }

    /** Lets the case that asked for the change know how it ended; stored also when nobody waits for it. */
    public void publish(String number) {
        Change change = finder.get(number);
        outcomes.publish(new Outcome(
                MESSAGE,
                number,
                change.request().origin().originProcess(),
                change.request().origin().originCase(),
                Map.of(
                        "originChangeNumber",
                        number,
                        "changeClosureCode",
                        change.closure().code().name())));
    }
}
