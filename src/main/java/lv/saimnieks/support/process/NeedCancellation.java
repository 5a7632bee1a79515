package lv.saimnieks.support.process;

import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.support.need.NeedSteps;
import lv.saimnieks.support.need.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A need whose process was ended past its steps is closed as cancelled. */
@Configuration(proxyBeanMethods = false)
class NeedCancellation {

    @Bean
    CaseCancellation cancelledNeed(NeedSteps steps, Needs needs) {
        return new CaseCancellation(NeedProcess.KEY, (number, actor, reason) -> {
            steps.cancel(number, reason);
            String asker = needs.get(number).asker();
            return asker == null ? Set.of() : Set.of(asker);
        });
    }
}
