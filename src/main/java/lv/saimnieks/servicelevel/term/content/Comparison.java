package lv.saimnieks.servicelevel.term.content;

import java.math.BigDecimal;
import lv.saimnieks.shared.Labelled;

/** On which side of the target a value is good; the target itself always is. */
public enum Comparison implements Labelled {
    AT_MOST("≤"),
    AT_LEAST("≥"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether a value meets a target. */
    public boolean met(BigDecimal value, BigDecimal target) {
        int order = value.compareTo(target);
        return switch (this) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
        };
    }
}
