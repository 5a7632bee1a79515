package lv.saimnieks.change.process;

import java.util.Collection;
import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.steps.ChangeClosure;
import org.springframework.stereotype.Component;

/** A change whose process was ended past its steps is closed as cancelled. */
@Component
class ChangeCancellation implements CaseCancellation {

    private final ChangeClosure closure;
    private final ChangeFinder finder;

    ChangeCancellation(ChangeClosure closure, ChangeFinder finder) {
        this.closure = closure;
        this.finder = finder;
    }

    @Override
    public String processKey() {
        return ChangeProcess.KEY;
    }

    @Override
    public Collection<String> cancel(String number, String actor, String reason) {
        closure.cancel(number, actor, reason);
        return Set.of(finder.get(number).request().requester());
    }
}
