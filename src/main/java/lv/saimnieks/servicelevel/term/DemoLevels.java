package lv.saimnieks.servicelevel.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with the documents and terms of the demo institution from the files under {@code
 * demo/}, through the services that people use, so that everything is checked. A register with any document is left alone.
 */
@Component
@Profile("!prod")
@Order(110)
class DemoLevels implements ApplicationRunner {

    private static final int MOST_LINES = 100;

    private final TermImport imports;
    private final Documents documents;
    private final Users users;

    DemoLevels(TermImport imports, Documents documents, Users users) {
        this.imports = imports;
        this.documents = documents;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!documents.all().isEmpty()) {
            return;
        }
        String services = users.holders(Role.SERVICE_PORTFOLIO_MANAGER).get(0);
        String resources = users.holders(Role.RESOURCE_PORTFOLIO_MANAGER).get(0);
        CsvFile.read(
                file("level-documents"),
                List.of("kind", "title", "validFrom", "content"),
                List.of("counterparty", "form", "deviation"),
                MOST_LINES,
                line -> documents.add(document(line), services));
        terms("level-services", services);
        terms("level-resources", resources);
    }

    private DocumentInput document(Line line) {
        String form = documents.versionsOf(line.get("form")).stream()
                .map(d -> Long.toString(d.id()))
                .findFirst()
                .orElse(null);
        return new DocumentInput(
                line.get("kind"),
                line.get("title"),
                line.get("content"),
                line.get("counterparty"),
                form,
                line.get("deviation"),
                line.get("validFrom"),
                null,
                null);
    }

    private void terms(String name, String user) {
        TermImport.Report report = imports.read(file(name), false, user);
        if (!report.kept()) {
            throw new IllegalStateException(name + ": " + report.answers());
        }
    }

    private static byte[] file(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".csv").getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
