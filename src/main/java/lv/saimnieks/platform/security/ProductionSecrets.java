package lv.saimnieks.platform.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.saimnieks.platform.security.password.GuessablePasswords;
import lv.saimnieks.shared.Wording;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start the profile {@code prod} while a secret is empty, a default, or easily guessed, or while citizens would
 * not learn whose pages they read: the profile has no institution of its own. Its database is PostgreSQL, the only one
 * that is tried with crashes, several nodes and a large history. What is weak besides is for {@link WeakSettings} to
 * name.
 */
class ProductionSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> WELL_KNOWN = Set.of(
            "demo",
            "sa",
            "admin",
            "administrator",
            "postgres",
            "password",
            "parole",
            "secret",
            "changeme",
            "change-me",
            "camunda",
            "saimnieks",
            "test",
            "root",
            "123456",
            "12345678",
            "qwerty");

    /** What public pages and letters show, with the last part of the variable that sets it. */
    static final Map<String, String> INSTITUTION = new TreeMap<>(Map.of(
            "name", "NAME",
            "name-in-english", "NAMEINENGLISH",
            "address", "ADDRESS",
            "phone", "PHONE",
            "email", "EMAIL",
            "data-protection", "DATAPROTECTION"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            List<String> problems = problems(environment);
            problems.addAll(WeakSettings.problems(environment));
            if (!problems.isEmpty()) {
                throw new UnsafeSettings(problems);
            }
        }
    }

    static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>();
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank() || url.startsWith("jdbc:h2:file:./data/")) {
            problems.add(Wording.of("platform.ProductionSecrets.problems"));
        } else if (!url.startsWith("jdbc:postgresql:")) {
            problems.add(
                    Wording.of("platform.ProductionSecrets.database", url.replaceFirst("^(jdbc:[^:]*:).*", "$1…")));
        }
        secret(
                environment,
                "spring.datasource.password",
                "SPRING_DATASOURCE_PASSWORD",
                Wording.of("platform.ProductionSecrets.databasePassword"),
                problems);
        if (!environment.getProperty("spring.mail.username", "").isBlank()) {
            secret(environment, "spring.mail.password", "SPRING_MAIL_PASSWORD", "E-pasta servera parole", problems);
        }
        if (!environment.getProperty("saimnieks.mailbox.url", "").isBlank()) {
            String name = Wording.of("platform.ProductionSecrets.mailboxPassword");
            secret(environment, "saimnieks.mailbox.password", "SAIMNIEKS_MAILBOX_PASSWORD", name, problems);
        }
        INSTITUTION.forEach((property, variable) -> {
            if (environment.getProperty("saimnieks.institution." + property, "").isBlank()) {
                problems.add(Wording.of("platform.ProductionSecrets.institution", "SAIMNIEKS_INSTITUTION_" + variable));
            }
        });
        signingKey(environment, problems);
        administrator(environment, problems);
        return problems;
    }

    private static void signingKey(Environment environment, List<String> problems) {
        String key = environment.getProperty("saimnieks.evidence.key", "");
        if (key.isBlank() || key.startsWith("./data/")) {
            problems.add(Wording.of("platform.ProductionSecrets.signingKey"));
        } else if (!Files.isReadable(Path.of(key))) {
            problems.add(Wording.of("platform.ProductionSecrets.signingKeyFile", key));
        }
    }

    private static void administrator(Environment environment, List<String> problems) {
        String id = environment.getProperty("saimnieks.admin.id", "");
        String password = environment.getProperty("saimnieks.admin.password", "");
        if (id.isBlank() && password.isBlank()) {
            return; // right once there is an administrator; FirstAdministrator looks
        }
        if (id.isBlank()) {
            problems.add(Wording.of("platform.ProductionSecrets.administrator"));
        }
        secret(
                environment,
                "saimnieks.admin.password",
                "SAIMNIEKS_ADMIN_PASSWORD",
                Wording.of("platform.ProductionSecrets.password"),
                problems);
        boolean strong = password.length() >= 12
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c))
                && new GuessablePasswords(List.of()).execute(password)
                && (id.isBlank() || !password.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT)));
        if (!password.isBlank() && !strong) {
            problems.add(Wording.of("platform.ProductionSecrets.weak"));
        }
    }

    private static void secret(
            Environment environment, String property, String variable, String name, List<String> problems) {
        String value = environment.getProperty(property, "");
        if (value.isBlank()) {
            problems.add(Wording.of("platform.ProductionSecrets.secret", name, variable));
        } else if (WELL_KNOWN.contains(value.toLowerCase(Locale.ROOT))
                || value.equals(environment.getProperty("spring.datasource.username"))) {
            problems.add(Wording.of("platform.ProductionSecrets.guessable", name, variable));
        }
    }
}
