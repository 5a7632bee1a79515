package lv.saimnieks.servicelevel.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.CsvFile;
import lv.saimnieks.shared.CsvFile.Line;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with the documents, agreements and terms of the demo institution from the files under {@code
 * demo/}, through the services that people use, so that everything is checked. A register with any document is left alone.
 */
@Component
@Profile("!prod")
@Order(110)
class DemoLevels implements ApplicationRunner {

    private static final int MOST_LINES = 100;

    private final TermImport imports;
    private final Documents documents;
    private final Agreements agreements;
    private final Users users;

    DemoLevels(TermImport imports, Documents documents, Agreements agreements, Users users) {
        this.imports = imports;
        this.documents = documents;
        this.agreements = agreements;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!documents.all().isEmpty()) {
            return;
        }
        String services = users.holders(Role.SERVICE_PORTFOLIO_MANAGER).get(0);
        String resources = users.holders(Role.RESOURCE_PORTFOLIO_MANAGER).get(0);
        each(
                "level-documents",
                List.of("kind", "title", "validFrom", "content"),
                List.of(),
                l -> documents.add(
                        new DocumentInput(l.get("kind"), l.get("title"), l.get("content"), l.get("validFrom"), null),
                        services));
        each(
                "level-agreements",
                List.of("code", "title", "counterparty", "validFrom"),
                List.of("reference", "form", "deviation"),
                l -> agreements.add(agreement(l), services));
        terms("level-services", services);
        terms("level-resources", resources);
    }

    private AgreementInput agreement(Line line) {
        String form = line.get("form");
        return new AgreementInput(
                line.get("code"),
                line.get("title"),
                line.get("counterparty"),
                line.get("reference"),
                form == null
                        ? null
                        : Long.toString(documents.versionsOf(form).get(0).id()),
                line.get("deviation"),
                line.get("validFrom"),
                null);
    }

    private void terms(String name, String user) {
        TermImport.Report report = imports.read(file(name), false, user);
        if (!report.kept()) {
            throw new IllegalStateException(name + ": " + report.answers());
        }
    }

    private static void each(String name, List<String> required, List<String> optional, Consumer<Line> each) {
        CsvFile.read(file(name), required, optional, MOST_LINES, each);
    }

    private static byte[] file(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".csv").getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
