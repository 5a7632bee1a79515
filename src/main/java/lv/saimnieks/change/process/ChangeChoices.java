package lv.saimnieks.change.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import org.springframework.stereotype.Component;

/** The people and items that a form of a change offers to choose from. */
@Component
class ChangeChoices {

    private static final Set<Role> DOERS =
            Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER, Role.EXTERNAL_SERVICE_PROVIDER);

    private final Catalogue catalogue;
    private final Responsibilities responsibilities;
    private final ChangePeople people;
    private final Users users;

    ChangeChoices(Catalogue catalogue, Responsibilities responsibilities, ChangePeople people, Users users) {
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.people = people;
        this.users = users;
    }

    Option item(String code) {
        return new Option(catalogue.find(code).map(Item::label).orElse(code), code);
    }

    /** All services and resources. */
    List<Option> items() {
        return catalogue.all().stream()
                .map(i -> new Option(i.label(), i.code()))
                .toList();
    }

    /** Services and resources that are not among the affected yet. */
    List<Option> addable(Change change) {
        return items().stream()
                .filter(i -> !change.affectedCodes().contains(i.value()))
                .toList();
    }

    /** Who manages the change now. */
    List<String> managers(Change change) {
        return people.managers(change).users();
    }

    /** Who may carry out the work: managers and providers of what is affected, the change's manager, experts. */
    List<Option> implementers(Change change) {
        Set<String> found = new LinkedHashSet<>(people.managers(change).users());
        Set<String> codes = new LinkedHashSet<>(change.targets());
        codes.addAll(change.affectedCodes());
        codes.forEach(c -> found.addAll(doers(c)));
        found.addAll(responsibilities.peopleFor(Role.CHANGE_EXPERT, null));
        return options(found);
    }

    /** Who may prepare the assessment: managers and providers of the targets, the change's manager, experts. */
    List<Option> assessors(Change change) {
        Set<String> found = new LinkedHashSet<>(people.managers(change).users());
        change.targets().forEach(c -> found.addAll(doers(c)));
        found.addAll(responsibilities.peopleFor(Role.CHANGE_EXPERT, null));
        return options(found);
    }

    /** Who may have authorised an emergency by word of mouth. */
    List<Option> authorities(Change change) {
        return change.route().authority().approvals() == 0
                ? List.of()
                : options(people.deciders(change, 0, Set.of()).users());
    }

    private List<String> doers(String code) {
        return responsibilities.holdersOf(code).stream()
                .filter(h -> DOERS.contains(h.role()))
                .map(Responsibilities.Holder::userId)
                .toList();
    }

    private List<Option> options(Collection<String> ids) {
        return ids.stream().map(u -> new Option(users.displayName(u), u)).toList();
    }
}
