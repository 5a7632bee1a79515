package lv.saimnieks.servicelevel.process;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.servicelevel.action.ActionProof;
import lv.saimnieks.servicelevel.breach.BreachPeople;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.review.Review;
import lv.saimnieks.servicelevel.review.Reviews;
import lv.saimnieks.servicelevel.usage.Supervision;
import lv.saimnieks.servicelevel.usage.Supervisions;
import lv.saimnieks.servicelevel.usage.UsageRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases about levels whose process was ended past its steps are closed as cancelled, each in its register. */
@Configuration(proxyBeanMethods = false)
class LevelCancellations {

    @Bean
    CaseCancellation cancelledBreach(Breaches breaches, BreachPeople people) {
        return new CaseCancellation(MeasurementProcess.KEY, (number, actor, reason) -> {
            breaches.cancel(number);
            return people.managers(breaches.get(number).itemCode()).users();
        });
    }

    @Bean
    CaseCancellation cancelledAction(ActionProof actions) {
        return new CaseCancellation(ActionTasks.KEY, actions::cancel);
    }

    @Bean
    CaseCancellation cancelledSupervision(Supervisions supervisions, BreachPeople people) {
        return new CaseCancellation(
                UsageTasks.KEY,
                (number, actor, reason) -> {
                    supervisions.cancel(number);
                    Supervision one = supervisions.get(number);
                    return one.startedBy() == null
                            ? people.managers(one.itemCode()).users()
                            : Set.of(one.startedBy());
                },
                number -> {
                    Supervision one = supervisions.get(number);
                    String page = UsageRegister.PATH + "/" + number;
                    return Optional.of(new CaseSummary(
                            number, one.title(), one.itemCode(), one.state().label(), page));
                });
    }

    @Bean
    CaseCancellation cancelledReview(Reviews reviews) {
        return new CaseCancellation(
                ReviewTasks.KEY,
                (number, actor, reason) -> {
                    reviews.cancel(number);
                    Review one = reviews.get(number);
                    return one.startedBy() == null ? Set.of() : Set.of(one.startedBy());
                },
                number -> {
                    String period = reviews.get(number).period().label();
                    return Optional.of(new CaseSummary(number, number, period, "", Reviews.PATH + "/" + number));
                });
    }
}
