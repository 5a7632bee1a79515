package lv.saimnieks.servicelevel.action;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;

/**
 * What the table {@code corrective-action} says of a severity.
 *
 * @param actionType codes joined by {@code +}, {@code CORRECTION+ROOT_CAUSE}
 * @param planWithin working time, {@code 3 wd}
 * @param verifyPeriods how many of the next periods tell whether it helped
 * @param inform who is told at the end, codes joined by {@code +}
 * @param ruleWhy the row in words
 */
@Embeddable
public record ActionRule(
        @Enumerated(EnumType.STRING) ActionOwner ownerRole,
        String actionType,
        String planWithin,
        Integer verifyPeriods,
        @Enumerated(EnumType.STRING) ChangeWish changeWish,
        String inform,
        String ruleWhy) {

    /** Who of {@code inform}: {@code MANAGER}, {@code PROVIDERS}, {@code PORTFOLIO_MANAGER}, {@code DEPENDANTS} … */
    public List<String> informed() {
        return inform == null ? List.of() : Arrays.asList(inform.split("\\+"));
    }
}
