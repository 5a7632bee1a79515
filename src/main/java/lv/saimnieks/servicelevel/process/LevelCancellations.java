package lv.saimnieks.servicelevel.process;

import java.util.Collection;
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
import org.springframework.stereotype.Component;

/** Cases about levels whose process was ended past its steps are closed as cancelled, each in its register. */
final class LevelCancellations {

    private LevelCancellations() {}

    @Component
    static class OfBreaches implements CaseCancellation {

        private final Breaches breaches;
        private final BreachPeople people;

        OfBreaches(Breaches breaches, BreachPeople people) {
            this.breaches = breaches;
            this.people = people;
        }

        @Override
        public String processKey() {
            return MeasurementProcess.KEY;
        }

        @Override
        public Collection<String> cancel(String number, String actor, String reason) {
            breaches.cancel(number);
            return people.managers(breaches.get(number).itemCode()).users();
        }
    }

    @Component
    static class OfActions implements CaseCancellation {

        private final ActionProof actions;

        OfActions(ActionProof actions) {
            this.actions = actions;
        }

        @Override
        public String processKey() {
            return ActionTasks.KEY;
        }

        @Override
        public Collection<String> cancel(String number, String actor, String reason) {
            return actions.cancel(number, actor, reason);
        }
    }

    @Component
    static class OfSupervisions implements CaseCancellation {

        private final Supervisions supervisions;
        private final BreachPeople people;

        OfSupervisions(Supervisions supervisions, BreachPeople people) {
            this.supervisions = supervisions;
            this.people = people;
        }

        @Override
        public String processKey() {
            return UsageTasks.KEY;
        }

        @Override
        public Collection<String> cancel(String number, String actor, String reason) {
            supervisions.cancel(number);
            Supervision one = supervisions.get(number);
            return one.startedBy() == null ? people.managers(one.itemCode()).users() : Set.of(one.startedBy());
        }

        @Override
        public Optional<CaseSummary> summary(String number) {
            Supervision one = supervisions.get(number);
            return Optional.of(new CaseSummary(
                    number, one.title(), one.itemCode(), one.state().label(), UsageRegister.PATH + "/" + number));
        }
    }

    @Component
    static class OfReviews implements CaseCancellation {

        private final Reviews reviews;

        OfReviews(Reviews reviews) {
            this.reviews = reviews;
        }

        @Override
        public String processKey() {
            return ReviewTasks.KEY;
        }

        @Override
        public Collection<String> cancel(String number, String actor, String reason) {
            reviews.cancel(number);
            Review one = reviews.get(number);
            return one.startedBy() == null ? Set.of() : Set.of(one.startedBy());
        }

        @Override
        public Optional<CaseSummary> summary(String number) {
            return Optional.of(new CaseSummary(
                    number, number, reviews.get(number).period().label(), "", Reviews.PATH + "/" + number));
        }
    }
}
