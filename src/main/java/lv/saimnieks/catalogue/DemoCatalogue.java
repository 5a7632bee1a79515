package lv.saimnieks.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.catalogue.items.CatalogueService;
import lv.saimnieks.catalogue.items.ItemInput;
import lv.saimnieks.catalogue.items.Items;
import lv.saimnieks.catalogue.items.ProviderInput;
import lv.saimnieks.catalogue.items.ProviderService;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityService;
import lv.saimnieks.platform.Role;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty catalogue with the demo institution from the data files under {@code demo/}, through the services that
 * people use, so that everything is checked and logged. A catalogue with any entry is left alone.
 */
@Component
@Profile("!prod")
@Order(100)
public class DemoCatalogue implements ApplicationRunner {

    private static final String SYSTEM = "sistema";
    private static final String SINCE = "2020-01-01";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private final Items items;
    private final CatalogueService catalogue;
    private final ProviderService providers;
    private final ResponsibilityService responsibilities;
    private final TransactionTemplate transaction;

    DemoCatalogue(
            Items items,
            CatalogueService catalogue,
            ProviderService providers,
            ResponsibilityService responsibilities,
            TransactionTemplate transaction) {
        this.items = items;
        this.catalogue = catalogue;
        this.providers = providers;
        this.responsibilities = responsibilities;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (items.count() > 0) {
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(asSystem());
        try {
            transaction.executeWithoutResult(status -> load());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void load() {
        rows("catalogue-items").forEach(this::item);
        rows("catalogue-providers").forEach(this::provider);
        rows("catalogue-dependencies")
                .forEach(r -> words(r.get("resources")).forEach(on -> catalogue.addDependency(r.get("dependent"), on)));
        rows("catalogue-assignments").forEach(this::assignments);
    }

    private void item(CSVRecord r) {
        ItemKind kind = r.get("code").startsWith("P-") ? ItemKind.SERVICE : ItemKind.RESOURCE;
        catalogue.create(
                kind,
                new ItemInput(
                        r.get("code"),
                        r.get("name"),
                        r.get("description"),
                        r.get("stage"),
                        r.get("critical"),
                        r.get("resourceKind"),
                        null,
                        null,
                        r.get("capacityNote"),
                        r.get("supplierNote"),
                        r.get("receivedServiceNote"),
                        null,
                        null));
    }

    private void provider(CSVRecord r) {
        providers.create(new ProviderInput(
                r.get("kind"),
                r.get("name"),
                null,
                r.get("email"),
                r.get("phone"),
                r.get("agreement"),
                SINCE,
                null,
                words(r.get("services")),
                r.get("users"),
                null));
    }

    private void assignments(CSVRecord r) {
        List<String> codes = new ArrayList<>(words(r.get("items")));
        if (codes.isEmpty()) {
            codes.add(null);
        }
        for (String role : words(r.get("roles"))) {
            codes.forEach(code -> responsibilities.assign(new AssignmentInput(r.get("user"), role, code, SINCE, null)));
        }
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecurityContext asSystem() {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                SYSTEM, null, AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.group())));
        return context;
    }
}
