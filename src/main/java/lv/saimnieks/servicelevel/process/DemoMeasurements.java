package lv.saimnieks.servicelevel.process;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.LevelWatch;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo institution measures every month, what the night makes of it, and supervisions begun by hand. */
@Component
@Profile("!prod")
class DemoMeasurements implements DemoDoor {

    private final Measurements measurements;
    private final Evaluation evaluation;
    private final List<LevelWatch> watches;
    private final Terms terms;
    private final UsageStart usage;
    private final Users users;

    DemoMeasurements(
            Measurements measurements,
            Evaluation evaluation,
            List<LevelWatch> watches,
            Terms terms,
            UsageStart usage,
            Users users) {
        this.measurements = measurements;
        this.evaluation = evaluation;
        this.watches = watches;
        this.terms = terms;
        this.usage = usage;
        this.users = users;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of(
                "measure", this::measure,
                "night", this::night,
                "usage", deed -> usage.byHand(deed.said("item"), deed.text("text"), deed.said("by")));
    }

    /** By term a value of each month, the first one of the month before the first turn; a dash where nothing was measured. */
    private @Nullable String measure(Deed deed) {
        YearMonth month = YearMonth.from(deed.today()).minusMonths(1);
        int turn = Integer.parseInt(deed.said("turn"));
        Map<Boolean, List<Map<String, String>>> bySide = new HashMap<>();
        deed.facts().forEach((code, values) -> {
            if (values instanceof List<?> months && turn < months.size()) {
                Content content = terms.get(code).content();
                String value = String.valueOf(months.get(turn));
                String period = period(content.period(), month);
                if (!value.equals("-") && period != null) {
                    bySide.computeIfAbsent(content.itemCode().startsWith("R-"), side -> new ArrayList<>())
                            .add(Map.of("term", code, "period", period, "value", value));
                }
            }
        });
        bySide.forEach((resources, rows) -> record(
                rows,
                users.holders(resources ? Role.RESOURCE_PORTFOLIO_MANAGER : Role.SERVICE_PORTFOLIO_MANAGER)
                        .get(0)));
        return null;
    }

    private void record(List<Map<String, String>> rows, String user) {
        List<Answer> answers = measurements.record(rows, "demo", user);
        if (answers.stream().anyMatch(Answer::refused)) {
            throw new IllegalArgumentException(answers.toString());
        }
    }

    /** The period that ends with the month; null where none does. */
    private static @Nullable String period(TermPeriod length, YearMonth month) {
        return switch (length) {
            case MONTH -> month.toString();
            case QUARTER -> month.getMonthValue() % 3 == 0 ? month.getYear() + "-Q" + month.getMonthValue() / 3 : null;
            case YEAR, CASE -> null;
        };
    }

    private @Nullable String night(Deed deed) {
        evaluation.due();
        watches.forEach(LevelWatch::look);
        return null;
    }
}
