package lv.saimnieks.servicelevel.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import org.springframework.stereotype.Service;

/** Which services and resources in use have no term, although each is to be measured (PU2-17/O1, O2). */
@Service
public class Coverage {

    private final Catalogue catalogue;
    private final Terms terms;

    Coverage(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /** The last versions of terms of services and resources in use that ended before a day, with nothing in their place. */
    public List<Term> ended(LocalDate day) {
        Set<String> inUse = catalogue.all().stream().map(Item::code).collect(Collectors.toSet());
        return terms.ended(day).stream()
                .filter(t -> inUse.contains(t.content().itemCode()))
                .toList();
    }

    /** Those without a term in force on a day, services first; what a service receives says nothing of the service. */
    public List<Item> without(LocalDate day) {
        List<Content> inForce = terms.all(day).stream().map(Term::content).toList();
        Set<String> any = inForce.stream().map(Content::itemCode).collect(Collectors.toSet());
        Set<String> services = inForce.stream()
                .filter(c -> c.targetKind() == TargetKind.PROVIDED_SERVICE)
                .map(Content::itemCode)
                .collect(Collectors.toSet());
        return catalogue.all().stream()
                .filter(i -> !(i.kind() == ItemKind.SERVICE ? services : any).contains(i.code()))
                .toList();
    }
}
