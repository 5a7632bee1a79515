package lv.saimnieks.support.need;

import java.time.LocalDate;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;

/**
 * A need as it is asked for; what is not known is null.
 *
 * @param wanted what is needed, for whom
 * @param wish how and by when
 * @param origin who asks
 */
public record NewNeed(Wanted wanted, Wish wish, Origin origin) {

    /** For at most so many people. */
    public static final int MOST_PEOPLE = 10_000;

    /** @param itemCode service or resource; null for the institution */
    public record Wanted(
            Topic topic,
            String itemCode,
            Audience audience,
            String what,
            Integer people,
            boolean newOrChangedProcess) {}

    /** In which form and by which day. */
    public record Wish(SupportForm form, LocalDate on) {

        public static final Wish NONE = new Wish(null, null);
    }

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
