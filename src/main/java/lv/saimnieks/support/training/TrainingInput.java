package lv.saimnieks.support.training;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;

/**
 * A training as it was typed, without its sessions.
 *
 * @param materials codes, with commas or blanks between
 * @param basedOn how often it had been saved when the person began; null for a new one
 */
public record TrainingInput(
        String title,
        String description,
        String audience,
        List<String> topics,
        List<String> items,
        String materials,
        String capacity,
        String validMonths,
        String basedOn) {

    /** In which people read what is wrong, with the fields of the first session. */
    static final List<String> ORDER = List.of(
            "title",
            "description",
            "audience",
            "topics",
            "items",
            "materials",
            "capacity",
            "validMonths",
            "day",
            "from",
            "to",
            "weeks",
            "place",
            "link");

    private static final String WORDS = "support.training.";
    private static final int DESCRIPTION = 20_000;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_MONTHS = 120;

    public TrainingInput {
        title = PlainText.clean(title);
        description = PlainText.clean(description);
        topics = topics == null ? List.of() : List.copyOf(topics);
        items = ItemCodes.all(items);
    }

    public static TrainingInput empty() {
        return new TrainingInput(null, null, null, null, null, null, null, null, null);
    }

    /** The training as it is. */
    public static TrainingInput of(Training t) {
        return new TrainingInput(
                t.title(),
                t.description(),
                t.audience().name(),
                t.topics().stream().map(Enum::name).toList(),
                List.copyOf(t.items()),
                String.join(", ", t.materials()),
                text(t.capacity()),
                text(t.validMonths()),
                text(t.edits()));
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    /** What was typed, read; only to be used where nothing was wrong. */
    record Read(
            Audience audience,
            Set<Topic> topics,
            Set<String> items,
            Set<String> materials,
            Integer capacity,
            Integer validMonths) {}

    Read read(Problems wrong, Predicate<String> isItem, Predicate<String> isMaterial) {
        wrong.required("title", Wording.of(WORDS + "title"), title, Problems.LINE);
        wrong.required("description", Wording.of(WORDS + "description"), description, DESCRIPTION);
        Audience reached = wrong.one("audience", audience, Audience.class);
        if (reached == null) {
            wrong.add("audience", Wording.of(WORDS + "wrong.audience"));
        }
        Set<Topic> about = topics.stream()
                .map(t -> wrong.one("topics", t, Topic.class))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
        if (about.isEmpty()) {
            wrong.add("topics", Wording.of("support.material.wrong.topics"));
        }
        items.stream()
                .filter(isItem.negate())
                .forEach(code -> wrong.add("items", Wording.of("support.material.wrong.item", code)));
        Set<String> codes = Arrays.stream((materials == null ? "" : materials).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        codes.stream()
                .filter(isMaterial.negate())
                .forEach(code -> wrong.add("materials", Wording.of(WORDS + "wrong.material", code)));
        return new Read(
                reached,
                about,
                new TreeSet<>(items),
                codes,
                wrong.number("capacity", capacity, 1, MOST_PEOPLE),
                wrong.number("validMonths", validMonths, 1, MOST_MONTHS));
    }
}
