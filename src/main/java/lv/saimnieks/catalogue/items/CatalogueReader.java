package lv.saimnieks.catalogue.items;

import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.CatalogueRegister;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.catalogue.items.ItemCard.Neighbour;
import lv.saimnieks.catalogue.items.ItemCard.ProviderLine;
import lv.saimnieks.catalogue.items.ItemCard.Surroundings;
import lv.saimnieks.catalogue.items.Providers.Provided;
import lv.saimnieks.catalogue.responsibilities.Assignment;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.Assignments;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityReader;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows services and resources: as lists, and each with everything around it. All staff may look. */
@Service
@Transactional(readOnly = true)
public class CatalogueReader {

    /** Most rows of one page. */
    public static final int LARGEST_PAGE = 200;

    private final Items items;
    private final Dependencies dependencies;
    private final Providers providers;
    private final Assignments assignments;
    private final ResponsibilityReader responsibilities;
    private final Users users;
    private final Clock clock;

    CatalogueReader(
            Items items,
            Dependencies dependencies,
            Providers providers,
            Assignments assignments,
            ResponsibilityReader responsibilities,
            Users users,
            Clock clock) {
        this.items = items;
        this.dependencies = dependencies;
        this.providers = providers;
        this.assignments = assignments;
        this.responsibilities = responsibilities;
        this.users = users;
        this.clock = clock;
    }

    /** A page of the selection; a page after the last one is the last one. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public PageOf<ItemRow> list(ItemFilter filter, int page, int size) {
        PageRequest wanted = PageRequest.of(page, size, order(filter));
        Page<CatalogueItem> found = items.findAll(matching(filter), wanted);
        if (found.isEmpty() && found.getTotalPages() > 0) {
            found = items.findAll(matching(filter), wanted.withPage(found.getTotalPages() - 1));
        }
        return new PageOf<>(rows(found.getContent()), found.getNumber(), size, found.getTotalElements());
    }

    /** The whole selection. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public List<ItemRow> all(ItemFilter filter) {
        return rows(items.findAll(matching(filter), order(filter)));
    }

    /** @throws Refusal when there is no such service or resource */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public ItemCard card(ItemKind kind, String code) {
        CatalogueItem item = existing(kind, code);
        List<CatalogueItem> up = items.dependants(List.of(item.code()));
        return new ItemCard(
                item.toItem(),
                item.facts(),
                providers.of(List.of(item.code())).stream()
                        .map(p -> new ProviderLine(p.code(), p.label()))
                        .toList(),
                surroundings(item, items.directDependencies(item.code()), items.dependencies(item.code())),
                surroundings(item, items.directDependants(item.code()), up),
                up.contains(item),
                responsibilities.of(item),
                responsibilities.log(item.code()));
    }

    /** @throws Refusal when there is no such service or resource */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public void require(ItemKind kind, String code) {
        existing(kind, code);
    }

    /** The facts of an item as a form shows them. */
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public ItemInput form(ItemKind kind, String code) {
        return ItemInput.of(existing(kind, code));
    }

    private CatalogueItem existing(ItemKind kind, String code) {
        return items.findById(CatalogueRegister.normal(code))
                .filter(i -> i.kind() == kind)
                .orElseThrow(() -> Refusal.missing(Wording.of(
                        "catalogue.CatalogueReader.noSuch",
                        kind == ItemKind.SERVICE
                                ? Wording.of("catalogue.CatalogueReader.existing")
                                : Wording.of("catalogue.CatalogueReader.noResource"))));
    }

    private static Surroundings surroundings(
            CatalogueItem item, List<CatalogueItem> direct, List<CatalogueItem> everything) {
        return new Surroundings(
                direct.stream().map(CatalogueReader::neighbour).toList(),
                everything.stream()
                        .filter(i -> i != item && !direct.contains(i))
                        .map(CatalogueReader::neighbour)
                        .toList());
    }

    private static Neighbour neighbour(CatalogueItem item) {
        return new Neighbour(item.toItem(), item.stage());
    }

    private List<ItemRow> rows(List<CatalogueItem> found) {
        List<String> codes = found.stream().map(CatalogueItem::code).toList();
        Map<String, List<String>> providersOf = providers.of(codes).stream()
                .collect(Collectors.groupingBy(
                        Provided::service, Collectors.mapping(Provided::label, Collectors.toList())));
        Map<String, List<String>> needs = dependencies.findByDependentInOrderByDependsOn(codes).stream()
                .collect(Collectors.groupingBy(
                        Dependency::dependent, Collectors.mapping(Dependency::dependsOn, Collectors.toList())));
        LocalDate today = LocalDate.now(clock);
        List<Held> valid = assignments.inOrder().stream()
                .map(Assignment::held)
                .filter(held -> held.validity().includes(today))
                .toList();
        return found.stream()
                .map(i -> {
                    List<String> managers = managers(i, valid);
                    return new ItemRow(
                            i.toItem(),
                            i.facts(),
                            providersOf.getOrDefault(i.code(), List.of()),
                            managers,
                            managers.stream().map(users::displayName).toList(),
                            needs.getOrDefault(i.code(), List.of()));
                })
                .toList();
    }

    private static List<String> managers(CatalogueItem item, List<Held> valid) {
        return valid.stream()
                .filter(h -> h.role() == RoleScope.manager(item.kind()) && h.countsFor(item.code()))
                .map(Held::userId)
                .distinct()
                .toList();
    }

    private static Specification<CatalogueItem> matching(ItemFilter filter) {
        return (item, query, cb) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(cb.equal(item.get("kind"), filter.kind()));
            if (filter.stage() != null) {
                all.add(cb.equal(item.get("facts").get("stage"), filter.stage()));
            }
            if (filter.criticalOnly()) {
                all.add(cb.isTrue(item.get("facts").get("critical")));
            }
            if (filter.text() != null) {
                for (String word : filter.text().split("\\s+")) {
                    all.add(cb.like(item.get("searchText"), SqlWhere.anywhere(Latvian.fold(word)), '!'));
                }
            }
            return cb.and(all.toArray(Predicate[]::new));
        };
    }

    private static Sort order(ItemFilter filter) {
        Sort.Direction direction = filter.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        Sort byCode = Sort.by(direction, "codeKey");
        return filter.byName() ? Sort.by(direction, "nameKey").and(byCode) : byCode;
    }
}
