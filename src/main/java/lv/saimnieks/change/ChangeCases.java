package lv.saimnieks.change;

import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.shared.Register;
import org.springframework.stereotype.Component;

/** Changes as cases: what is told of them, who has a part in them. */
@Component
class ChangeCases implements CaseType {

    private final ChangeFinder finder;

    ChangeCases(ChangeFinder finder) {
        this.finder = finder;
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
                "/registri/izmainas/" + change.number());
    }
}
