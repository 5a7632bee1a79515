package lv.saimnieks.platform.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.shared.Wording;

/** What a field lets through that the shipped one did not: the register was built for the shipped limits. */
public final class LooserField {

    private final FormComponent field;
    private final FormComponent before;
    private final List<String> sentences = new ArrayList<>();

    private LooserField(FormComponent field, FormComponent before) {
        this.field = field;
        this.before = before;
    }

    /** Latvian sentences that say what is right; empty when the field is as strict as before. */
    public static List<String> than(FormComponent before, FormComponent field) {
        LooserField looser = new LooserField(field, before);
        looser.compare();
        return looser.sentences;
    }

    private void compare() {
        if (before.required() && !field.required()) {
            add("required");
        }
        boolean locked = field.disabled() && !before.disabled()
                || !field.readonlyCondition().isEmpty()
                        && !field.readonlyCondition().equals(before.readonlyCondition());
        if (locked) {
            add("locked");
        }
        if (Texts.isText(field) && Texts.longest(field) > Texts.longest(before)) {
            add("length", Texts.longest(field), Texts.longest(before));
        }
        bound("min", -1);
        bound("max", 1);
        int digits = before.definition().path("decimalDigits").asInt(-1);
        int now = field.definition().path("decimalDigits").asInt(-1);
        if (digits >= 0 && (now < 0 || now > digits)) {
            add("digits", digits);
        }
    }

    private void bound(String name, int looser) {
        BigDecimal right = before.bound(name);
        BigDecimal now = field.bound(name);
        if (right != null && (now == null || now.compareTo(right) == looser)) {
            add(name, right.toPlainString());
        }
    }

    private void add(String what, Object... values) {
        List<Object> all = new ArrayList<>(List.of(field.label(), field.key()));
        all.addAll(List.of(values));
        sentences.add(Wording.of("platform.LooserField." + what, all.toArray()));
    }
}
