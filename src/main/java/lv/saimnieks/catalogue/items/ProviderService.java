package lv.saimnieks.catalogue.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.catalogue.CatalogueRegister;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityReader;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of providers and partners (PU2-12/V1, I1). The portfolio manager of services keeps it; people of the
 * institution read it, a provider from outside only its own entry. Who a natural person is, is for those who keep the
 * register, manage its services or act for it.
 */
@Service
@Transactional
public class ProviderService {

    private static final String EDITORS = "@cataloguePermissions.mayEditItem('P-')";

    private final Providers providers;
    private final CatalogueRegister catalogue;
    private final Responsibilities responsibilities;
    private final ResponsibilityReader reader;
    private final CatalogueHistory log;
    private final CataloguePermissions permissions;
    private final Users users;
    private final Clock clock;

    ProviderService(
            Providers providers,
            CatalogueRegister catalogue,
            Responsibilities responsibilities,
            ResponsibilityReader reader,
            CatalogueHistory log,
            CataloguePermissions permissions,
            Users users,
            Clock clock) {
        this.providers = providers;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.reader = reader;
        this.log = log;
        this.permissions = permissions;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A provider as one person may see it.
     *
     * @param users who acts for it; none for who is not of the institution
     * @param log what was changed
     */
    public record Card(
            String code,
            String label,
            ProviderFacts facts,
            boolean inForce,
            List<Item> services,
            Set<String> users,
            List<LogLine> log) {}

    /** @throws Refusal the same whether there is no such provider or the person may not read it */
    @Transactional(readOnly = true)
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public Card card(String code) {
        String me = permissions.me();
        Provider found = existing(code);
        boolean acts = found.users().contains(me);
        if (permissions.outside() && !acts) {
            throw missing(code);
        }
        ProviderFacts facts = found.facts();
        boolean concerned = !facts.person() || acts || permissions.mayEditItem("P-") || manages(found, me);
        return new Card(
                found.code(),
                concerned && facts.person() ? found.label() + ": " + facts.name() : found.label(),
                concerned ? facts : facts.withoutPerson(),
                inForce(facts),
                found.services().stream()
                        .flatMap(s -> catalogue.find(s).stream())
                        .toList(),
                concerned ? found.users() : Set.of(),
                permissions.outside() ? List.of() : reader.log(found.code()));
    }

    private boolean manages(Provider provider, String user) {
        return provider.services().stream()
                .anyMatch(
                        s -> responsibilities.peopleFor(Role.SERVICE_MANAGER, s).contains(user));
    }

    private boolean inForce(ProviderFacts facts) {
        LocalDate today = LocalDate.now(clock);
        return !facts.validFrom().isAfter(today)
                && (facts.validTo() == null || !facts.validTo().isBefore(today));
    }

    /** The providers that a service can be given. */
    @Transactional(readOnly = true)
    @PreAuthorize(EDITORS)
    public List<Choice> choices() {
        return providers.findAllByOrderByCode().stream()
                .filter(p -> inForce(p.facts()))
                .map(p -> new Choice(p.code(), p.code() + " " + p.label()))
                .toList();
    }

    /** A provider to choose. */
    public record Choice(String code, String label) {}

    @Transactional(readOnly = true)
    @PreAuthorize(EDITORS)
    public ProviderInput form(String code) {
        return ProviderInput.of(existing(code));
    }

    /** What the form of a new one begins with. */
    @PreAuthorize(EDITORS)
    public ProviderInput fresh() {
        return ProviderInput.from(LocalDate.now(clock).toString());
    }

    /** Adds a provider and answers its code. */
    @PreAuthorize(EDITORS)
    public String create(ProviderInput input) {
        ProviderInput.Read read = input.read(this::isService, users::exists);
        String code = "SN-%02d".formatted(providers.count() + 1);
        Provider added = new Provider(code);
        added.describe(read.facts(), read.services(), read.users());
        save(added);
        log.compare(code, permissions.me(), Map.of(), added.values(), null);
        noteAtServices(added, Set.of());
        return code;
    }

    /** Changes a provider. */
    @PreAuthorize(EDITORS)
    public void update(String code, ProviderInput input) {
        Provider provider = existing(code);
        ProviderInput.Read read = input.read(this::isService, users::exists);
        if (!String.valueOf(provider.version()).equals(input.version())) {
            throw changedMeanwhile();
        }
        ProviderFacts was = provider.facts();
        Map<String, String> before = provider.values();
        Set<String> provided = Set.copyOf(provider.services());
        provider.describe(read.facts(), read.services(), read.users());
        save(provider);
        noteAtServices(provider, provided);
        log.compare(code, permissions.me(), before, provider.values(), null);
        if (was.person() && !was.equals(read.facts()) && before.equals(provider.values())) {
            log.note(code, permissions.me(), Wording.of("catalogue.provider.person"), null, null);
        }
    }

    private void noteAtServices(Provider provider, Set<String> before) {
        String what = Wording.of("catalogue.CatalogueService.provider");
        Set<String> after = provider.services();
        after.stream()
                .filter(s -> !before.contains(s))
                .forEach(s -> log.note(s, permissions.me(), what, null, provider.label()));
        before.stream()
                .filter(s -> !after.contains(s))
                .forEach(s -> log.note(s, permissions.me(), what, provider.label(), null));
    }

    private void save(Provider provider) {
        try {
            providers.saveAndFlush(provider);
        } catch (DataIntegrityViolationException | ObjectOptimisticLockingFailureException e) {
            throw changedMeanwhile();
        }
    }

    private boolean isService(String code) {
        return catalogue.find(code).filter(i -> i.kind() == ItemKind.SERVICE).isPresent();
    }

    private Provider existing(String code) {
        return providers.findById(CatalogueRegister.normal(code)).orElseThrow(() -> missing(code));
    }

    private static Refusal missing(String code) {
        return Refusal.missing(Wording.of("catalogue.provider.missing", code));
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of("catalogue.CatalogueService.changedMeanwhile"));
    }
}
