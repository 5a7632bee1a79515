package lv.saimnieks.support.material;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** What lists of materials and of trainings say and ask of topics, services and resources alike. */
public final class TopicLists {

    private TopicLists() {}

    /** The words of topics. */
    public static String topics(List<String> names) {
        return names.stream().map(n -> Topic.valueOf(n).label()).collect(Collectors.joining("; "));
    }

    /** Codes of items; where there are none it is about the institution. */
    public static String items(List<String> codes) {
        return codes.isEmpty() ? Wording.of("support.list.institution") : String.join(", ", codes);
    }

    /** @param kind {@code material} or {@code training}, as its tables are called */
    public static Filter topic(String kind) {
        return Filter.known(
                        "topic",
                        name -> Problems.constant(Topic.class, name).isPresent(),
                        Wording.of("support.list.noTopic"),
                        (name, where) -> where.and(
                                "exists (select 1 from support_%1$s_topic t where t.%1$s_id = c.id and t.topic = :topic)"
                                        .formatted(kind),
                                "topic",
                                name))
                .offering(() -> Arrays.stream(Topic.values())
                        .map(t -> new Filter.Option(t.name(), t.label()))
                        .toList());
    }

    /** @param kind {@code material} or {@code training}, as its tables are called */
    public static Filter item(String kind, Catalogue catalogue) {
        return Filter.item(
                catalogue,
                (code, where) -> where.and(
                        "exists (select 1 from support_%1$s_item i where i.%1$s_id = c.id and i.item_code = :item)"
                                .formatted(kind),
                        "item",
                        code));
    }
}
