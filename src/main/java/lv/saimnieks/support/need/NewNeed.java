package lv.saimnieks.support.need;

import java.time.LocalDate;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;

/**
 * A need as it is asked for; what is not known is null.
 *
 * @param itemCode service or resource; null for the institution
 * @param wish in which form, by which day
 * @param wishedOn by which day
 * @param origin who asks
 */
public record NewNeed(
        Topic topic,
        String itemCode,
        Audience audience,
        String what,
        Integer people,
        boolean newOrChangedProcess,
        SupportForm wish,
        LocalDate wishedOn,
        Origin origin) {

    public NewNeed {
        itemCode = ItemCodes.one(itemCode);
    }

    /** For at most so many people. */
    public static final int MOST_PEOPLE = 10_000;

    /**
     * A person, or else a case.
     *
     * @param asker user id
     * @param renewCode a material that is to be renewed
     */
    public record Origin(String asker, String process, String caseNumber, String renewCode) {

        public static Origin of(String asker) {
            return new Origin(asker, null, null, null);
        }
    }
}
