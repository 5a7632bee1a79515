package lv.saimnieks.complaint.process;

import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A submission whose process was ended past its steps is closed as cancelled; the submitter has a mail of their own. */
@Configuration(proxyBeanMethods = false)
class SubmissionCancellation {

    @Bean
    CaseCancellation cancelledSubmission(SubmissionAnswering answering) {
        return new CaseCancellation(SubmissionProcess.KEY, (number, actor, reason) -> {
            answering.cancel(number);
            return Set.of();
        });
    }
}
