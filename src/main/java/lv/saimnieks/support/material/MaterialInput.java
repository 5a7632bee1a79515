package lv.saimnieks.support.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/**
 * A draft as it was typed.
 *
 * @param significant {@code true} where who has read an earlier version is to read this one
 * @param basedOn how often the draft had been saved when the person began; null for a new one
 */
public record MaterialInput(
        String title,
        String summary,
        String body,
        String audience,
        List<String> topics,
        List<String> items,
        String significant,
        String validUntil,
        String basedOn) {

    static final int SUMMARY = 1000;
    static final int BODY = 100_000;

    private static final String WORDS = "support.material.";

    public MaterialInput {
        title = PlainText.clean(title);
        summary = PlainText.clean(summary);
        topics = topics == null ? List.of() : List.copyOf(topics);
        items = ItemCodes.all(items);
    }

    /** A new material. */
    public static MaterialInput empty() {
        return new MaterialInput(null, null, null, null, null, null, "true", null, null);
    }

    /** The draft as it is, or what the next version begins with. */
    public static MaterialInput of(Material material) {
        return new MaterialInput(
                material.title(),
                material.summary(),
                material.body(),
                material.audience().name(),
                material.topics().stream().map(Enum::name).toList(),
                List.copyOf(material.items()),
                String.valueOf(!material.state().open() || material.significant()),
                material.validUntil() == null ? null : material.validUntil().toString(),
                Integer.toString(material.edits()));
    }

    /** What was typed, read. */
    record Read(Audience audience, Set<Topic> topics, Set<String> items, boolean significant, LocalDate validUntil) {}

    /** @throws lv.saimnieks.shared.Refusal with field names when something is wrong */
    Read read(Set<String> knownItems, LocalDate today) {
        Problems wrong = new Problems(List.of("title", "summary", "audience", "topics", "items", "validUntil", "body"));
        wrong.required("title", Wording.of(WORDS + "title"), title, Problems.LINE);
        wrong.required("summary", Wording.of(WORDS + "summary"), summary, SUMMARY);
        wrong.required("body", Wording.of(WORDS + "body"), body, BODY);
        Audience read = wrong.one("audience", audience, Audience.class);
        if (read == null) {
            wrong.add("audience", Wording.of(WORDS + "wrong.audience"));
        }
        Set<Topic> about = topics.stream()
                .map(t -> wrong.one("topics", t, Topic.class))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
        if (about.isEmpty()) {
            wrong.add("topics", Wording.of(WORDS + "wrong.topics"));
        }
        items.stream()
                .filter(code -> !knownItems.contains(code))
                .forEach(code -> wrong.add("items", Wording.of(WORDS + "wrong.item", code)));
        LocalDate until = wrong.day("validUntil", validUntil);
        if (until != null && until.isBefore(today)) {
            wrong.add("validUntil", Wording.of(WORDS + "wrong.past"));
        }
        wrong.refuse();
        return new Read(read, about, new TreeSet<>(items), "true".equals(significant), until);
    }
}
