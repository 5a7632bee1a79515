package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.shared.Labelled;

/** What was measured, as the register of terms needs to know it. */
public interface Actuals {

    /** Nothing was. */
    Actuals NONE = new Actuals() {
        @Override
        public boolean measured(String code) {
            return false;
        }

        @Override
        public List<Actual> latest(Collection<String> codes) {
            return List.of();
        }
    };

    /** Whether anything was measured for the term, in any of its versions. */
    boolean measured(String code);

    /** The last period of each of the terms that was evaluated; a term without one is not there. */
    List<Actual> latest(Collection<String> codes);

    /**
     * What became of a term in a period.
     *
     * @param from first day
     * @param to last day
     * @param value null when there is none
     * @param state its name for people
     * @param look class of the badge: {@code good}, {@code warn}, {@code bad} or empty
     */
    record Actual(String code, LocalDate from, LocalDate to, BigDecimal value, Labelled state, String look) {}
}
