package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.term.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A nonconformity in a few words. */
@Component
@Transactional(readOnly = true)
public class BreachSummaries {

    /** Where the list is. */
    public static final String PATH = "/registri/neatbilstibas";

    private final Breaches breaches;
    private final Catalogue catalogue;
    private final Terms terms;

    BreachSummaries(Breaches breaches, Catalogue catalogue, Terms terms) {
        this.breaches = breaches;
        this.catalogue = catalogue;
        this.terms = terms;
    }

    public CaseSummary of(String number) {
        Breach breach = breaches.get(number);
        Handling handling = breaches.handling(number);
        return new CaseSummary(
                number,
                breach.occasion().label() + ": " + terms.get(breach.termCode()).label(),
                catalogue.find(breach.itemCode()).map(Item::label).orElse(breach.itemCode()),
                handling.open() ? breach.occasion().label() : handling.outcome().label(),
                PATH + "/" + number);
    }
}
