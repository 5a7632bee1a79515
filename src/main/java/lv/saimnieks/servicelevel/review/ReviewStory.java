package lv.saimnieks.servicelevel.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a review of a quarter, and what they would test (PU2-17/A1–A6). */
@Component
@Transactional(readOnly = true)
class ReviewStory implements CaseStory, ConformityRules {

    private static final String PROCESS = "sla-portfolio-review";

    private static final List<Rule> RULES = List.of(
            rule("reviewed-by-both", "PU2-17/A1,PU2-17/A5"),
            rule("quarters-reviewed", "PU2-17/A1"),
            rule("documents-reviewed", "PU2-17/A2,PU2-17/A3"));

    private final Reviews reviews;

    ReviewStory(Reviews reviews) {
        this.reviews = reviews;
    }

    private static Rule rule(String id, String requirements) {
        return Rule.stored("servicelevel/" + id, requirements, PROCESS, "servicelevel.review.conformity." + id);
    }

    @Override
    public String processKey() {
        return PROCESS;
    }

    @Override
    public Optional<Story> of(String number) {
        Review review = reviews.get(number);
        CaseDetails facts = new CaseDetails("servicelevel.review.fact.")
                .add("quarter", review.period().label())
                .add(review.cancelled() ? "cancelled" : "closed", Latvian.dateTime(review.closedAt()));
        return Optional.of(
                new Story(title(review), Reviews.PATH + "/" + number, facts.list(), events(number), List.of()));
    }

    private static String title(Review review) {
        return Wording.of("servicelevel.review.title", review.period().label());
    }

    private List<Event> events(String number) {
        return reviews.answers(number).stream()
                .map(a -> new Event(
                        a.answeredAt(),
                        a.userId(),
                        a.step().label(),
                        a.role().label() + ". " + a.question().label() + ": " + a.answer(),
                        null,
                        null,
                        null))
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    @Override
    public Map<String, String> titles(Collection<String> numbers) {
        return reviews.all().stream()
                .filter(r -> numbers.contains(r.number()))
                .collect(Collectors.toMap(Review::number, ReviewStory::title));
    }

    @Override
    public Set<String> numbersByText(String folded) {
        Function<Review, String> text = r -> Latvian.fold(r.number() + " " + title(r));
        return reviews.all().stream()
                .filter(r -> text.apply(r).contains(folded))
                .map(Review::number)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
