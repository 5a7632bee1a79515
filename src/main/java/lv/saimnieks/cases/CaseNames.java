package lv.saimnieks.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of people and of services and resources for templates: {@code ${@caseNames.person(id)}}. */
@Component
class CaseNames {

    private final Users users;
    private final Catalogue catalogue;

    CaseNames(Users users, Catalogue catalogue) {
        this.users = users;
        this.catalogue = catalogue;
    }

    /** The person's name; nobody is the system itself. */
    public String person(@Nullable String id) {
        return id == null ? Wording.of("cases.names.system") : users.displayName(id);
    }

    /** What the person was called when they did it, with the id, for what is recorded. */
    public String signed(@Nullable String id, @Nullable Instant at) {
        return id == null ? Wording.of("cases.names.system") : users.signed(id, at);
    }

    public String people(Collection<String> ids) {
        return ids.stream().map(this::person).collect(Collectors.joining(", "));
    }

    /** Code and name; the bare code when it is not in the catalogue. */
    public String item(String code) {
        return catalogue.find(code).map(Item::label).orElse(code);
    }

    /** The address of the item's page. */
    public String itemPage(String code) {
        boolean service =
                catalogue.find(code).map(i -> i.kind() == ItemKind.SERVICE).orElse(code.startsWith("P"));
        return (service ? "/registri/pakalpojumi/" : "/registri/resursi/") + code;
    }
}
