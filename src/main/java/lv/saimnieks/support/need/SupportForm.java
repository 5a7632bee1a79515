package lv.saimnieks.support.need;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.shared.Labelled;

/** How support is given (PU2-12/V2). */
public enum SupportForm implements Labelled {
    MATERIAL,
    TRAINING,
    CONSULTATION;

    /**
     * Those of a table's text: {@code MATERIAL+TRAINING}; none of null.
     *
     * @throws IllegalArgumentException when one is not known
     */
    public static Set<SupportForm> of(String joined) {
        Set<SupportForm> forms = EnumSet.noneOf(SupportForm.class);
        if (joined != null) {
            Arrays.stream(joined.split("\\+"))
                    .map(String::strip)
                    .map(SupportForm::valueOf)
                    .forEach(forms::add);
        }
        return forms;
    }
}
