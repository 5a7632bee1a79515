package lv.saimnieks.change;

import java.util.Map;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** Changes as cases: what is told of them, who has a part in them, what is kept with them. */
@Component
class ChangeCases implements CaseType {

    private final ChangeFinder finder;
    private final ChangeTimeline timeline;

    ChangeCases(ChangeFinder finder, ChangeTimeline timeline) {
        this.finder = finder;
        this.timeline = timeline;
    }

    @Override
    public Register register() {
        return Register.CHANGE;
    }

    @Override
    public String domain() {
        return "change";
    }

    @Override
    public CaseSummary summary(String number) {
        return summary(finder.get(number));
    }

    static CaseSummary summary(Change change) {
        ClosureCode code = change.closing().code();
        return new CaseSummary(
                change.number(),
                change.request().title(),
                String.join(", ", change.targets()),
                code != null ? code.label() : change.status().label(),
                "/registri/izmainas/" + change.number(),
                change.timeline().size());
    }

    @Override
    public void keepAnswers(String number, String user, String taskName, Map<String, String> answers) {
        timeline.keepAnswers(number, user, taskName, answers);
    }
}
