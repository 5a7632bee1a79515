package lv.saimnieks.change.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** The form of a proposed standard-change model, as typed; the steps are two lists side by side, one entry per row. */
record StandardModelForm(
        String name,
        String description,
        String validFrom,
        String validTo,
        String declaredServices,
        String declaredResources,
        List<String> what,
        List<String> within) {

    private static final int EMPTY_ROWS = 3;

    /** A row of the plan template. */
    record Row(String what, String within) {}

    static StandardModelForm empty(LocalDate today) {
        return new StandardModelForm(null, null, today.toString(), null, "0", "0", List.of(), List.of());
    }

    /** What is in force, to be changed. */
    static StandardModelForm of(StandardModel model) {
        StandardModel.Content content = model.content();
        return new StandardModelForm(
                content.name(),
                content.description(),
                content.validFrom().toString(),
                content.validTo() == null ? null : content.validTo().toString(),
                String.valueOf(content.declaredServices()),
                String.valueOf(content.declaredResources()),
                model.steps().stream().map(StandardModel.Step::what).toList(),
                model.steps().stream().map(s -> String.valueOf(s.withinDays())).toList());
    }

    /** The rows typed so far and some empty ones to go on. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(filled());
        int wanted = Math.max(EMPTY_ROWS, rows.size() + 1);
        while (rows.size() < wanted) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    private List<Row> filled() {
        List<String> texts = what == null ? List.of() : what;
        List<String> days = within == null ? List.of() : within;
        return IntStream.range(0, Math.max(texts.size(), days.size()))
                .mapToObj(i -> new Row(at(texts, i), at(days, i)))
                .filter(r -> !r.what().isBlank() || !r.within().isBlank())
                .toList();
    }

    /** What the domain takes; what cannot be read is named in {@code wrong}. */
    StandardModel.Content read(Problems wrong) {
        return new StandardModel.Content(
                PlainText.typed(name),
                PlainText.typed(description),
                wrong.day("validFrom", validFrom, 2000, 2100),
                wrong.day("validTo", validTo, 2000, 2100),
                RiskLevel.LOW,
                number(declaredServices, "declaredServices", wrong),
                number(declaredResources, "declaredResources", wrong));
    }

    /** The steps of the plan template; what cannot be read is named in {@code wrong}. */
    List<StandardModel.Step> steps(Problems wrong) {
        return filled().stream()
                .map(r -> new StandardModel.Step(PlainText.typed(r.what()), number(r.within(), "steps", wrong)))
                .toList();
    }

    private static String at(List<String> list, int i) {
        return i < list.size() && list.get(i) != null ? list.get(i) : "";
    }

    private static int number(String typed, String field, Problems wrong) {
        if (typed != null && typed.strip().matches("\\d{1,4}")) {
            return Integer.parseInt(typed.strip());
        }
        wrong.add(
                field,
                field.equals("steps")
                        ? Wording.of("change.StandardModelForm.number")
                        : Wording.of("change.StandardModelForm.wholeNumber"));
        return 0;
    }
}
