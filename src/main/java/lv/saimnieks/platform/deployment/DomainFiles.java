package lv.saimnieks.platform.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models and forms that are shipped with the application, by domain. */
@Component
public class DomainFiles {

    private static final Pattern NAME =
            Pattern.compile(".*[/!](?<name>(processes|forms)/(?<domain>[^/]+)/[^/]+\\.(bpmn|dmn|form))$");

    private static final Pattern CONTRACT = Pattern.compile(".*[/!]processes/[^/]+/(?<process>[^/]+)\\.yaml$");

    private final Map<String, Map<String, byte[]>> domains = new TreeMap<>();
    private final Map<String, byte[]> contracts = new HashMap<>();

    DomainFiles() {
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String folder : new String[] {"processes", "forms"}) {
                for (Resource file : resolver.getResources("classpath*:" + folder + "/*/*.*")) {
                    add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file) throws IOException {
        Matcher contract = CONTRACT.matcher(file.getURL().getPath());
        if (contract.matches()) {
            try (InputStream content = file.getInputStream()) {
                contracts.putIfAbsent(contract.group("process"), content.readAllBytes());
            }
        }
        Matcher name = NAME.matcher(file.getURL().getPath());
        if (name.matches()) {
            try (InputStream content = file.getInputStream()) {
                domains.computeIfAbsent(name.group("domain"), d -> new TreeMap<>())
                        .putIfAbsent(name.group("name"), content.readAllBytes());
            }
        }
    }

    /** The domain whose process of that key is shipped; empty for a process owner's own. */
    public Optional<String> domainOf(String process) {
        return domains.keySet().stream()
                .filter(d -> domains.get(d).containsKey("processes/" + d + "/" + process + ".bpmn"))
                .findFirst();
    }

    /** The domain that ships a file of that name, with its ending but without a folder. */
    Optional<String> domainWith(String file) {
        return domains.entrySet().stream()
                .filter(d -> plainNames(d.getKey()).contains(file))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names of a domain's files without folders. */
    SortedSet<String> plainNames(String domain) {
        return domains.get(domain).keySet().stream()
                .map(f -> f.substring(f.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What lies beside a shipped process as {@link ProcessContract}; it is not deployed. */
    public Optional<byte[]> contract(String process) {
        return Optional.ofNullable(contracts.get(process));
    }

    /** Where the contract lies that has this file name, {@code change-management.yaml}; empty when there is none. */
    Optional<String> contractFile(String name) {
        String process = name.replaceFirst("\\.yaml$", "");
        return !name.equals(process) && contracts.containsKey(process)
                ? domainOf(process).map(d -> "processes/" + d + "/" + name)
                : Optional.empty();
    }

    /** Domain → resource name, as {@code processes/change/change-management.bpmn} → content. */
    public Map<String, Map<String, byte[]>> byDomain() {
        return domains;
    }
}
