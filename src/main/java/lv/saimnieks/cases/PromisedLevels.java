package lv.saimnieks.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What level is promised for services and resources and what came of it, for whoever examines a case about them. */
public interface PromisedLevels {

    /** What is promised for the items now, by code; none where nothing is. */
    List<Level> of(Collection<String> items);

    /**
     * Looks into a promise that a case says is not kept.
     *
     * @param text that may name the promise by its code
     * @param caseNumber of the case
     * @return code of the promise, when somebody has to look into it; empty when the text names none, when this case said
     *     so before, or when its last period is looked into already, which is then noted there
     */
    Optional<String> suspected(String text, String caseNumber);

    /**
     * A promise and its last result, in words.
     *
     * @param item code of the service or resource
     * @param actual empty where nothing was measured
     * @param period of the actual level; empty where there is none
     * @param state of the actual level; empty where there is none
     * @param look class of the state's badge: {@code good}, {@code warn}, {@code bad} or empty
     * @param page where it can be read
     */
    record Level(
            String code,
            String item,
            String indicator,
            String promised,
            String actual,
            String period,
            String state,
            String look,
            String page) {}
}
