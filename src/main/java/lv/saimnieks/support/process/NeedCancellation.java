package lv.saimnieks.support.process;

import java.util.Collection;
import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.support.need.NeedSteps;
import lv.saimnieks.support.need.Needs;
import org.springframework.stereotype.Component;

/** A need whose process was ended past its steps is closed as cancelled. */
@Component
class NeedCancellation implements CaseCancellation {

    private final NeedSteps steps;
    private final Needs needs;

    NeedCancellation(NeedSteps steps, Needs needs) {
        this.steps = steps;
        this.needs = needs;
    }

    @Override
    public String processKey() {
        return NeedProcess.KEY;
    }

    @Override
    public Collection<String> cancel(String number, String actor, String reason) {
        steps.cancel(number, reason);
        String asker = needs.get(number).asker();
        return asker == null ? Set.of() : Set.of(asker);
    }
}
