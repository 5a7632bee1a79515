package lv.saimnieks.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Settings that are fine for trying things out and open a hole in the profile {@code prod}: an address or a cookie without
 * TLS, forwarded headers believed from anybody, a log or an endpoint that tells too much, mail in the clear, the
 * institution of the demonstration. Each is named with what to set.
 */
final class WeakSettings {

    private static final String MESSAGES = "platform.WeakSettings.";

    private static final Set<String> ENDPOINTS = Set.of("health", "info", "prometheus");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final List<String> COOKIES = List.of(
            "server.servlet.session.cookie.secure",
            "camunda.bpm.webapp.csrf.enable-secure-cookie",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie");

    /** Addresses of networks that share nothing: whoever believes two of them believes anybody. */
    private static final List<String> STRANGERS =
            List.of("192.0.2.1", "198.51.100.77", "203.0.113.200", "2001:db8:0:0:0:0:0:1", "2001:db8:ffff:0:0:0:0:2");

    private final Environment environment;
    private final List<String> problems = new ArrayList<>();

    private WeakSettings(Environment environment) {
        this.environment = environment;
    }

    /** @return a Latvian sentence for each weak setting, none when there is none */
    static List<String> problems(Environment environment) {
        WeakSettings settings = new WeakSettings(environment);
        settings.addresses();
        settings.telling();
        settings.mail();
        return settings.problems;
    }

    private void addresses() {
        String address = value("saimnieks.base-url").toLowerCase(Locale.ROOT);
        if (!address.startsWith("https://") && !isHere("http", address)) {
            problem("baseUrl");
        }
        COOKIES.stream().filter(c -> !isTrue(c)).forEach(c -> problem("cookie", c));
        String proxies = value("saimnieks.web.proxies");
        try {
            if (STRANGERS.stream()
                            .filter(Pattern.compile(proxies).asMatchPredicate())
                            .count()
                    > 1) {
                problem("proxies", proxies);
            }
        } catch (PatternSyntaxException e) {
            problem("proxiesExpression", proxies);
        }
        ProductionSecrets.INSTITUTION.keySet().stream()
                .filter(shown -> value("saimnieks.institution." + shown)
                        .matches("(?i).*(Parauga novada|Parauga Municipality|Parauga iela|parauga-novads\\.example).*"))
                .forEach(shown -> problem("institution", "saimnieks.institution." + shown));
    }

    private void telling() {
        levels().forEach((logger, level) -> {
            if (level.equalsIgnoreCase("debug") || level.equalsIgnoreCase("trace")) {
                problem("logging", logger, level);
            }
        });
        Stream.of("debug", "trace").filter(this::isSwitchedOn).forEach(s -> problem("debug", s));
        for (String endpoint :
                value("management.endpoints.web.exposure.include").split("\\s*,\\s*")) {
            if (!endpoint.isBlank() && !ENDPOINTS.contains(endpoint)) {
                problem("endpoint", endpoint);
            }
        }
        if (value("management.endpoint.health.show-details").equalsIgnoreCase("always")) {
            problem("healthDetails");
        }
    }

    private Map<String, String> levels() {
        return new TreeMap<>(Binder.get(environment)
                .bind("logging.level", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }

    private void mail() {
        String host = value("spring.mail.host");
        boolean tls = isTrue("spring.mail.properties.mail.smtp.starttls.required")
                || isTrue("spring.mail.properties.mail.smtp.ssl.enable")
                || isTrue("spring.mail.ssl.enabled")
                || value("spring.mail.protocol").equalsIgnoreCase("smtps");
        if (!host.isBlank() && !THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)) && !tls) {
            problem("mail", host);
        }
        String box = value("saimnieks.mailbox.url").toLowerCase(Locale.ROOT);
        if (box.startsWith("imap://") && !isHere("imap", box)) {
            problem("mailbox");
        }
    }

    private static boolean isHere(String scheme, String address) {
        return THIS_MACHINE.stream().anyMatch(m -> address.matches(scheme + "://\\Q" + m + "\\E(:\\d+)?/?"));
    }

    private boolean isSwitchedOn(String property) {
        String value = environment.getProperty(property);
        return value != null && !value.equalsIgnoreCase("false");
    }

    private boolean isTrue(String property) {
        return value(property).equalsIgnoreCase("true");
    }

    private String value(String property) {
        return environment.getProperty(property, "").strip();
    }

    private void problem(String message, Object... named) {
        problems.add(Wording.of(MESSAGES + message, named));
    }
}
