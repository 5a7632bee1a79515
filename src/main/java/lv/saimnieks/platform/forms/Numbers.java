package lv.saimnieks.platform.forms;

import java.math.BigDecimal;
import lv.saimnieks.shared.Wording;

/** Number fields: a number within the form's limits, as Long when whole, as BigDecimal otherwise. */
final class Numbers {

    private Numbers() {}

    static Number check(FormComponent field, Object value) throws FieldProblem {
        BigDecimal number = number(field, value);
        int digits = field.definition().path("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            throw new FieldProblem(
                    digits == 0
                            ? Wording.of("platform.Numbers.check", field.label())
                            : Wording.of("platform.Numbers.decimals", field.label(), digits));
        }
        BigDecimal min = field.bound("min");
        BigDecimal max = field.bound("max");
        if (min != null && number.compareTo(min) < 0) {
            throw new FieldProblem(Wording.of("platform.Numbers.tooSmall", field.label(), latvian(min)));
        }
        if (max != null && number.compareTo(max) > 0) {
            throw new FieldProblem(Wording.of("platform.Numbers.tooLarge", field.label(), latvian(max)));
        }
        return digits > 0 ? number : plain(number);
    }

    private static BigDecimal number(FormComponent field, Object value) throws FieldProblem {
        boolean asText = field.definition().path("serializeToString").asBoolean(false);
        String text = value.toString();
        if ((value instanceof Number || asText && value instanceof String) && text.length() <= 40) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (number.precision() - number.scale() <= 18 && number.scale() <= 18) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, together with everything else that is no number
            }
        }
        throw new FieldProblem(Wording.of("platform.Numbers.number", field.label()));
    }

    /** Long when whole, BigDecimal otherwise. */
    static Number plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.stripTrailingZeros().scale() <= 0 ? (Number) exact.longValue() : exact;
    }

    private static String latvian(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
