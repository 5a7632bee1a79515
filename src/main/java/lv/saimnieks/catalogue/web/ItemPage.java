package lv.saimnieks.catalogue.web;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.items.CatalogueReader;
import lv.saimnieks.catalogue.items.ProviderService;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one service or resource, as it is and after something on it was done or refused. */
@Component
class ItemPage {

    private final CatalogueReader reader;
    private final ResponsibilityReader responsibilities;
    private final CataloguePermissions permissions;
    private final Catalogue catalogue;
    private final ProviderService providers;

    /** Which item an operation is about and where its outcome goes. */
    record At(RegisterKind kind, String code, Answer answer) {}

    ItemPage(
            CatalogueReader reader,
            ResponsibilityReader responsibilities,
            CataloguePermissions permissions,
            Catalogue catalogue,
            ProviderService providers) {
        this.reader = reader;
        this.responsibilities = responsibilities;
        this.permissions = permissions;
        this.catalogue = catalogue;
        this.providers = providers;
    }

    /** Does something and goes back to the page with a notice; refused, shows the page with what is wrong. */
    String after(At at, String notice, Runnable operation) {
        return after(at, "", notice, operation);
    }

    /** The same for a form whose field names end in a suffix. */
    String after(At at, String suffix, String notice, Runnable operation) {
        reader.require(at.kind().kind(), at.code());
        return at.answer().after(suffix, notice, operation, at.kind().path() + "/" + at.code(), () -> show(at));
    }

    String show(At at) {
        RegisterKind kind = at.kind();
        String code = at.code();
        Model model = at.answer().model();
        var card = reader.card(kind.kind(), code);
        model.addAttribute("kind", kind);
        model.addAttribute("card", card);
        boolean mayEdit = permissions.mayEdit(kind.kind());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("providers", mayEdit && kind.services() ? providers.choices() : List.of());
        model.addAttribute("readsProviders", !permissions.outside());
        List<RoleChoice> roles = RoleChoice.forItem(kind.kind(), permissions);
        model.addAttribute("roles", roles);
        model.addAttribute("people", roles.isEmpty() ? List.of() : responsibilities.knownPeople());
        model.addAttribute(
                "resources",
                mayEdit
                        ? resourcesToAdd(
                                code,
                                card.needs().direct().stream().map(n -> n.item().code()))
                        : List.of());
        if (!model.containsAttribute("assignment")) {
            model.addAttribute("assignment", AssignmentInput.from(responsibilities.today()));
        }
        return "catalogue/item";
    }

    private List<Item> resourcesToAdd(String code, Stream<String> present) {
        List<String> taken = present.toList();
        return catalogue.all().stream()
                .filter(i -> i.kind() == ItemKind.RESOURCE)
                .filter(i -> !i.code().equalsIgnoreCase(code) && !taken.contains(i.code()))
                .toList();
    }
}
