package lv.saimnieks.platform.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The people of the demo institution, from {@code demo/users.csv}: a role as first name, a number as last name, nobody's
 * real name. All have the same password. Never in {@code prod}.
 */
@Component
@Profile("!prod")
class DemoUsers {

    static final String PASSWORD = "demo";

    private final IdentityService identity;

    record DemoUser(String id, String firstName, String lastName, List<String> groups) {}

    DemoUsers(IdentityService identity) {
        this.identity = identity;
    }

    void create() {
        for (DemoUser demo : read()) {
            if (identity.createUserQuery().userId(demo.id()).count() == 0) {
                User user = identity.newUser(demo.id());
                user.setFirstName(demo.firstName());
                user.setLastName(demo.lastName());
                user.setEmail(demo.id() + "@parauga-novads.example");
                user.setPassword(PASSWORD);
                identity.saveUser(user);
                demo.groups().forEach(group -> identity.createMembership(demo.id(), group));
            }
        }
    }

    /** Where to go and who may try, for the person who just started the application. */
    @EventListener
    void print(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)) {
            return;
        }
        String base = "http://localhost:" + web.getWebServer().getPort();
        StringBuilder text = new StringBuilder(Wording.of("platform.DemoUsers.print", base, PASSWORD));
        read().forEach(u -> text.append(String.format("  %-32s %s%n", u.id(), String.join(", ", u.groups()))));
        System.out.println(text);
    }

    static List<DemoUser> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/users.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";"))
                    .map(cell -> new DemoUser(cell[0], cell[1], cell[2], List.of(cell[3].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
