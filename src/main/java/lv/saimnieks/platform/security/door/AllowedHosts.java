package lv.saimnieks.platform.security.door;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By which names this installation answers. A {@code Host} of anybody's choice would otherwise stand in redirects and
 * links. Names are compared without ports.
 */
@Component
class AllowedHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names = new TreeSet<>();

    /**
     * @param named further names, {@code saimnieks.web.hosts}
     * @param baseUrl the address in mails, {@code saimnieks.base-url}; its host is always allowed
     * @param local whether names of the machine itself are allowed, {@code saimnieks.web.local-hosts}
     */
    AllowedHosts(
            @Value("${saimnieks.web.hosts:}") List<String> named,
            @Value("${saimnieks.base-url}") String baseUrl,
            @Value("${saimnieks.web.local-hosts:true}") boolean local) {
        named.stream().map(AllowedHosts::lower).filter(n -> !n.isEmpty()).forEach(names::add);
        String own = URI.create(baseUrl).getHost();
        if (own != null) {
            names.add(lower(own));
        }
        if (local) {
            names.addAll(THIS_MACHINE);
        }
    }

    /** @param name as the container read it from the request, an IPv6 address with or without its brackets */
    boolean contains(String name) {
        String lower = lower(name);
        return names.contains(lower) || names.contains("[" + lower + "]");
    }

    private static String lower(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
