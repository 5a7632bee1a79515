package lv.saimnieks.change;

import lv.saimnieks.cases.RegisterMeasure;
import lv.saimnieks.cases.RegisterMeasure.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Changes as service levels of what they changed: those that were carried out, by the day on which they were closed. */
@Configuration(proxyBeanMethods = false)
class ChangeMeasures {

    private static final String CARRIED_OUT = """
            select t.item_code, c.number as case_number, c.received_at as since, c.closed_at as moment,
                   case when c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS') then 1 else 0 end as good
              from change_request c join change_target t on t.change_id = c.id
             where c.status = 'CLOSED'
               and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')
            """;

    @Bean
    RegisterMeasure changeLeadTime() {
        return new RegisterMeasure("change.measure.leadTime", Kind.WORKING_DAYS, CARRIED_OUT);
    }

    @Bean
    RegisterMeasure changesSuccessful() {
        return new RegisterMeasure("change.measure.successful", Kind.SHARE, CARRIED_OUT);
    }
}
