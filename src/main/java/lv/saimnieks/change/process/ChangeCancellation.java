package lv.saimnieks.change.process;

import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.steps.ChangeClosure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A change whose process was ended past its steps is closed as cancelled. */
@Configuration(proxyBeanMethods = false)
class ChangeCancellation {

    @Bean
    CaseCancellation cancelledChange(ChangeClosure closure, ChangeFinder finder) {
        return new CaseCancellation(ChangeProcess.KEY, (number, actor, reason) -> {
            closure.cancel(number, actor, reason);
            return Set.of(finder.get(number).request().requester());
        });
    }
}
