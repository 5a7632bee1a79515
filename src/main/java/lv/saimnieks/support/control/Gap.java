package lv.saimnieks.support.control;

import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic on which somebody has no support.
 *
 * @param item null for the institution
 * @param audience who has none: one side, or both
 */
public record Gap(Topic topic, @Nullable String item, Audience audience) {

    /** As it stands in answers of forms. */
    public String code() {
        return topic.name() + "/" + (item == null ? "" : item) + "/" + audience.name();
    }

    public String label() {
        String about = item == null ? Wording.of("support.list.institution") : item;
        return about + ": " + topic.label() + " – " + Wording.of("support.control.lacks." + audience.name());
    }
}
