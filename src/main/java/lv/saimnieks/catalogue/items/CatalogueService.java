package lv.saimnieks.catalogue.items;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.CatalogueRegister;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ItemRetired;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps services, resources, dependencies and providers up to date; every change is logged with the person who is
 * logged in. Wrong input is a {@link Refusal} with a sentence per field.
 */
@Service
@Transactional
public class CatalogueService {

    private final Items items;
    private final Dependencies dependencies;
    private final Providers providers;
    private final CatalogueHistory log;
    private final CataloguePermissions permissions;
    private final Validator validator;
    private final ApplicationEventPublisher events;

    CatalogueService(
            Items items,
            Dependencies dependencies,
            Providers providers,
            CatalogueHistory log,
            CataloguePermissions permissions,
            Validator validator,
            ApplicationEventPublisher events) {
        this.items = items;
        this.dependencies = dependencies;
        this.providers = providers;
        this.log = log;
        this.permissions = permissions;
        this.validator = validator;
        this.events = events;
    }

    /** Adds a service or resource and answers its code. */
    @PreAuthorize("@cataloguePermissions.mayEdit(#kind)")
    public String create(ItemKind kind, ItemInput input) {
        Problems check = Problems.of(validator, input);
        ItemFacts facts = facts(kind, input, check);
        String code = input.code() == null ? "" : CatalogueRegister.normal(input.code());
        if (!check.has("code")) {
            if (!code.startsWith(letter(kind))) {
                check.add(
                        "code",
                        (kind == ItemKind.SERVICE
                                ? Wording.of("catalogue.CatalogueService.create")
                                : Wording.of("catalogue.CatalogueService.resourceCode")));
            } else if (items.existsById(code)) {
                check.add("code", Wording.of("catalogue.CatalogueService.create.code", code));
            }
        }
        check.refuse();
        try {
            added(
                    items.saveAndFlush(new CatalogueItem(code, kind, facts)),
                    Wording.of("catalogue.CatalogueService.record"),
                    Wording.of("catalogue.CatalogueService.created", facts.name()));
        } catch (DataIntegrityViolationException e) {
            throw Refusal.invalid("code", Wording.of("catalogue.CatalogueService.create.code", code));
        }
        return code;
    }

    /** Changes the facts of an item; retiring one that others need takes a confirmation. */
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public void update(String code, ItemInput input) {
        CatalogueItem item = existing(code);
        Problems check = Problems.of(validator, input);
        ItemFacts facts = facts(item.kind(), input, check);
        boolean retires = LifecycleStage.RETIREMENT.name().equals(input.stage()) && !item.retired();
        if (retires && !input.isConfirmed()) {
            List<CatalogueItem> needing = items.dependants(List.of(item.code())).stream()
                    .filter(i -> !i.retired() && i != item)
                    .toList();
            if (!needing.isEmpty()) {
                check.add("confirmed", retirementWarning(item, needing));
            }
        }
        check.refuse();
        if (!Objects.equals(String.valueOf(item.version()), input.version())) {
            throw changedMeanwhile();
        }
        Map<String, String> before = item.values();
        item.describe(facts);
        try {
            items.saveAndFlush(item);
        } catch (ObjectOptimisticLockingFailureException e) {
            throw changedMeanwhile();
        }
        log.compare(item.code(), permissions.me(), before, item.values(), null);
        if (retires) {
            events.publishEvent(new ItemRetired(item.code(), permissions.me()));
        }
    }

    /** Says that the item needs a resource. Answers whether a cycle of dependencies came of it: allowed, but shown. */
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public boolean addDependency(String code, String resourceCode) {
        CatalogueItem dependent = existing(code);
        CatalogueItem resource = resourceFor(dependent, resourceCode);
        try {
            dependencies.saveAndFlush(new Dependency(dependent, resource));
        } catch (DataIntegrityViolationException e) {
            throw alreadyThere(dependent, resource);
        }
        added(dependent, Wording.of("catalogue.CatalogueService.addDependency"), label(resource));
        added(resource, Wording.of("catalogue.CatalogueService.dependent"), label(dependent));
        return items.dependants(List.of(dependent.code())).contains(dependent);
    }

    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public void removeDependency(String code, String resourceCode) {
        CatalogueItem dependent = existing(code);
        CatalogueItem resource = existing(resourceCode);
        Dependency dependency = dependencies
                .findByDependentAndDependsOn(dependent.code(), resource.code())
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.CatalogueService.removeDependency")));
        dependencies.delete(dependency);
        removed(dependent, Wording.of("catalogue.CatalogueService.addDependency"), label(resource));
        removed(resource, Wording.of("catalogue.CatalogueService.dependent"), label(dependent));
    }

    /** Says that a provider of the register provides the service. */
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public void addProvider(String code, String providerCode) {
        CatalogueItem service = existing(code);
        if (service.kind() != ItemKind.SERVICE) {
            throw Refusal.invalid("provider", Wording.of("catalogue.CatalogueService.addProvider.notAService"));
        }
        Provider provider = PlainText.clean(providerCode) == null ? null : provider(providerCode);
        if (provider == null) {
            throw Refusal.invalid("provider", Wording.of("catalogue.CatalogueService.addProvider"));
        }
        if (!provider.services().add(service.code())) {
            throw Refusal.invalid("provider", Wording.of("catalogue.CatalogueService.providerTwice"));
        }
        added(service, Wording.of("catalogue.CatalogueService.provider"), provider.label());
        log.note(provider.code(), permissions.me(), Wording.of("catalogue.provider.services"), null, service.code());
    }

    /** Takes a provider away from the service; in the register it stays. */
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    public void removeProvider(String code, String providerCode) {
        CatalogueItem service = existing(code);
        Provider provider = provider(providerCode);
        if (provider == null || !provider.services().remove(service.code())) {
            throw Refusal.conflict(Wording.of("catalogue.CatalogueService.removeProvider"));
        }
        removed(service, Wording.of("catalogue.CatalogueService.provider"), provider.label());
        log.note(provider.code(), permissions.me(), Wording.of("catalogue.provider.services"), service.code(), null);
    }

    private Provider provider(String code) {
        return providers.findById(CatalogueRegister.normal(code)).orElse(null);
    }

    private CatalogueItem resourceFor(CatalogueItem dependent, String resourceCode) {
        String typed = PlainText.clean(resourceCode);
        if (typed == null) {
            throw Refusal.invalid("resourceCode", Wording.of("catalogue.CatalogueService.resourceFor.resourceCode"));
        }
        CatalogueItem resource = items.findById(CatalogueRegister.normal(typed))
                .orElseThrow(() ->
                        Refusal.invalid("resourceCode", Wording.of("catalogue.CatalogueService.noResource", typed)));
        if (resource.kind() != ItemKind.RESOURCE) {
            throw Refusal.invalid("resourceCode", Wording.of("catalogue.CatalogueService.notAResource", typed));
        }
        if (resource.code().equals(dependent.code())) {
            throw Refusal.invalid("resourceCode", Wording.of("catalogue.CatalogueService.itself"));
        }
        if (dependencies
                .findByDependentAndDependsOn(dependent.code(), resource.code())
                .isPresent()) {
            throw alreadyThere(dependent, resource);
        }
        return resource;
    }

    private ItemFacts facts(ItemKind kind, ItemInput input, Problems check) {
        LifecycleStage stage =
                check.one("stage", input.stage(), LifecycleStage.class, Wording.of("catalogue.CatalogueService.facts"));
        ResourceKind resourceKind = check.one(
                "resourceKind",
                input.resourceKind(),
                ResourceKind.class,
                Wording.of("catalogue.CatalogueService.resourceKindUnknown"));
        if (kind == ItemKind.RESOURCE && resourceKind == null) {
            check.add("resourceKind", Wording.of("catalogue.CatalogueService.facts.resourceKind"));
        }
        if (stage == null || input.name() == null || (kind == ItemKind.RESOURCE && resourceKind == null)) {
            return null;
        }
        return new ItemFacts(
                input.name(),
                input.description(),
                stage,
                input.isCritical(),
                resourceKind,
                input.externalId(),
                input.lifeSituation(),
                input.capacityNote(),
                input.supplierNote(),
                input.receivedServiceNote());
    }

    private CatalogueItem existing(String code) {
        return items.findById(CatalogueRegister.normal(code))
                .orElseThrow(() -> Refusal.missing(Wording.of("catalogue.CatalogueService.existing", code)));
    }

    private void added(CatalogueItem item, String what, String value) {
        log.note(item.code(), permissions.me(), what, null, value);
    }

    private void removed(CatalogueItem item, String what, String value) {
        log.note(item.code(), permissions.me(), what, value, null);
    }

    private static String letter(ItemKind kind) {
        return kind == ItemKind.SERVICE ? "P-" : "R-";
    }

    private static String label(CatalogueItem item) {
        return item.toItem().label();
    }

    private static String retirementWarning(CatalogueItem item, List<CatalogueItem> needing) {
        return Wording.of(
                "catalogue.CatalogueService.retirementWarning",
                item.code(),
                needing.stream().map(CatalogueItem::code).collect(Collectors.joining(", ")));
    }

    private static Refusal alreadyThere(CatalogueItem dependent, CatalogueItem resource) {
        return Refusal.invalid(
                "resourceCode",
                Wording.of("catalogue.CatalogueService.alreadyThere.resourceCode", dependent.code(), resource.code()));
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of("catalogue.CatalogueService.changedMeanwhile"));
    }
}
