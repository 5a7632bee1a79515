package lv.saimnieks.change.template.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.ChangeTemplate.Content;
import lv.saimnieks.change.template.ChangeTemplate.Draft;
import lv.saimnieks.change.template.ChangeTemplate.Work;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A template as typed; works are four lists side by side, one entry per row.
 *
 * @param questions one in a line
 * @param revision of the version that is changed; null for a new template
 */
record TemplateForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable String changeKind,
        @Nullable String targetType,
        @Nullable List<String> targets,
        @Nullable String questions,
        @Nullable List<String> what,
        @Nullable List<String> who,
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable String rollbackPlan,
        @Nullable String testPlan,
        @Nullable String communicationPlan,
        @Nullable Integer revision) {

    private static final int EMPTY_ROWS = 3;

    /** A work as typed. */
    public record Row(String what, String who, String from, String to) {}

    static TemplateForm empty() {
        return new TemplateForm(
                null, null, null, null, List.of(), null, null, null, null, null, null, null, null, null);
    }

    static TemplateForm of(ChangeTemplate t) {
        Content c = t.content();
        return new TemplateForm(
                c.title(),
                c.description(),
                c.kind().name(),
                c.targetType().name(),
                List.copyOf(c.targets()),
                String.join("\n", t.questions()),
                t.works().stream().map(Work::what).toList(),
                t.works().stream().map(w -> w.who() == null ? "" : w.who()).toList(),
                t.works().stream().map(w -> String.valueOf(w.fromDay())).toList(),
                t.works().stream().map(w -> String.valueOf(w.toDay())).toList(),
                c.rollbackPlan(),
                c.testPlan(),
                c.communicationPlan(),
                t.revision());
    }

    /** Whether the code is ticked. */
    public boolean names(String code) {
        return targets != null && targets.contains(code);
    }

    /** The rows typed so far and some empty ones to go on. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(filled());
        int wanted = Math.max(EMPTY_ROWS, rows.size() + 1);
        while (rows.size() < wanted) {
            rows.add(new Row("", "", "", ""));
        }
        return rows;
    }

    private List<Row> filled() {
        int rows = Stream.of(list(what), list(who), list(from), list(to))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(i -> new Row(at(what, i), at(who, i), at(from, i), at(to, i)))
                .filter(r -> !r.what().isBlank() || !r.from().isBlank() || !r.to().isBlank())
                .toList();
    }

    /** What the domain takes; what cannot be read is named in {@code wrong}. */
    Draft read(Problems wrong) {
        Set<String> codes = new LinkedHashSet<>(ItemCodes.all(list(targets)));
        return new Draft(
                new Content(
                        PlainText.clean(title),
                        PlainText.clean(description),
                        wrong.one("changeKind", changeKind, ChangeKind.class),
                        wrong.one("targetType", targetType, TargetType.class),
                        codes,
                        PlainText.clean(rollbackPlan),
                        PlainText.clean(testPlan),
                        PlainText.clean(communicationPlan)),
                filled().stream()
                        .map(r -> new Work(
                                PlainText.line(r.what()),
                                PlainText.clean(r.who()),
                                day(r.from(), 0),
                                day(r.to().isBlank() ? r.from() : r.to(), 0)))
                        .toList(),
                questions == null
                        ? List.of()
                        : questions
                                .lines()
                                .map(PlainText::line)
                                .filter(q -> !q.isEmpty())
                                .toList());
    }

    private static int day(String typed, int otherwise) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : otherwise;
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    private static String at(@Nullable List<String> typed, int i) {
        List<String> all = list(typed);
        return i < all.size() && all.get(i) != null ? all.get(i) : "";
    }
}
