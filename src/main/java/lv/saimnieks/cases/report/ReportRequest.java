package lv.saimnieks.cases.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads what a report is asked for, and offers its choices on the page. */
@Component
public class ReportRequest {

    private final Catalogue catalogue;
    private final Clock clock;

    ReportRequest(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param item code of a service or resource; null for all */
    public record Asked(ReportPeriod period, @Nullable String item) {

        /** As part of a file's name. */
        String code() {
            return period.code() + (item == null ? "" : "-" + item);
        }

        /** As part of an address. */
        public String query() {
            return "period=" + period.code() + (item == null ? "" : "&item=" + item);
        }
    }

    /** This year and everything where nothing is asked for; what cannot be is noted and left out. */
    public Asked read(@Nullable String period, @Nullable String item, Problems problems) {
        LocalDate today = LocalDate.now(clock);
        Optional<ReportPeriod> known = ReportPeriod.of(period);
        if (known.isEmpty() && period != null && !period.isBlank()) {
            problems.add("period", Wording.of("cases.report.wrongPeriod"));
        }
        boolean none = item == null || item.isBlank();
        boolean knownItem = !none && catalogue.find(item).isPresent();
        if (!none && !knownItem) {
            problems.add("item", Wording.of("cases.report.wrongItem"));
        }
        return new Asked(
                known.orElseGet(() -> ReportPeriod.year(today.getYear())), knownItem ? ItemCodes.one(item) : null);
    }

    /**
     * The page of a report: what can be asked for and, where that is right, what it says; else what is wrong.
     *
     * @param tell puts the figures into the model
     */
    public void page(
            @Nullable String period,
            @Nullable String item,
            HttpServletResponse response,
            Model model,
            Consumer<Asked> tell) {
        Problems problems = new Problems();
        Asked asked = read(period, item, problems);
        offer(asked, model);
        if (problems.isEmpty()) {
            tell.accept(asked);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", problems.fields());
        }
    }

    /**
     * A table as a file.
     *
     * @throws Refusal with fields when something is wrong with what is asked for, or when no table has this id
     */
    public void file(
            String table,
            @Nullable String period,
            @Nullable String item,
            HttpServletResponse response,
            Function<Asked, List<ReportTable>> tables)
            throws IOException {
        Asked asked = strict(period, item);
        ReportTable.get(tables.apply(asked), table).write(asked, response);
    }

    /** What a file is asked for, which is not made when something is wrong. */
    public Asked strict(@Nullable String period, @Nullable String item) {
        Problems problems = new Problems();
        Asked asked = read(period, item, problems);
        problems.refuse();
        return asked;
    }

    /** What the fragment {@code cases/report :: filters} needs. */
    public void offer(Asked asked, Model model) {
        List<ReportPeriod.Group> periods = ReportPeriod.offered(LocalDate.now(clock));
        boolean offered = periods.stream().flatMap(g -> g.periods().stream()).anyMatch(p -> p.equals(asked.period()));
        model.addAttribute("asked", asked);
        model.addAttribute("periods", periods);
        model.addAttribute("otherPeriod", offered ? null : asked.period());
        model.addAttribute("items", items());
    }

    /** Services and resources to choose from. */
    public List<Item> items() {
        return catalogue.allWithRetired();
    }

    /** Code and name; the bare code when it is not in the catalogue. */
    public String nameOf(String code) {
        return catalogue.find(code).map(Item::label).orElse(code);
    }

    /** This month. */
    public YearMonth month() {
        return YearMonth.from(LocalDate.now(clock));
    }
}
