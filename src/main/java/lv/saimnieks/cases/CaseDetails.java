package lv.saimnieks.cases;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** Gathers what an auditor reads first of a case, label by label; what is null or blank is left out. */
public final class CaseDetails {

    private final String prefix;
    private final List<Fact> list = new ArrayList<>();

    /** @param prefix beginning of the message keys of the labels */
    public CaseDetails(String prefix) {
        this.prefix = prefix;
    }

    /** @param key of the label, without the prefix */
    public CaseDetails add(String key, @Nullable String value) {
        return say(Wording.of(prefix + key), value);
    }

    /** A code by its label. */
    public CaseDetails add(String key, @Nullable Labelled value) {
        return add(key, value == null ? null : value.label());
    }

    /** A code with the grounds for it. */
    public CaseDetails because(String key, @Nullable Labelled value, @Nullable String why) {
        return value == null || why == null || why.isBlank() ? add(key, value) : add(key, value.label() + ". " + why);
    }

    /** @param label in words */
    public CaseDetails say(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new Fact(label, value));
        }
        return this;
    }

    public List<Fact> list() {
        return List.copyOf(list);
    }
}
