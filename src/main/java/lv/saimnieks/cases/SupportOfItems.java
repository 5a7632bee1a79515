package lv.saimnieks.cases;

import java.util.Collection;
import java.util.List;

/** Materials and trainings about services and resources, for whoever changes these and must renew those. */
public interface SupportOfItems {

    /**
     * What is published or was not cancelled about the items, or where there are none, about the institution; nothing
     * for who is not of the institution.
     */
    List<Support> of(Collection<String> items, String viewer);

    /**
     * A material or training, in words.
     *
     * @param kind which of them
     * @param items codes of the services and resources; empty for the institution
     * @param page where it can be read
     */
    record Support(String code, String title, String kind, String topics, String items, String audience, String page) {}
}
