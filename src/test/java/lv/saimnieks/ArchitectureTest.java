package lv.saimnieks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows point down only, domains do not know each other, and the engine stays in its rooms. */
class ArchitectureTest {

    /** What is shipped, read once. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.saimnieks");

    /** The floors that carry the domains, lowest first. */
    private static final List<Set<String>> BELOW_DOMAINS =
            List.of(Set.of("shared"), Set.of("platform"), Set.of("catalogue", "notification"), Set.of("cases"));

    private static final Set<String> ABOVE_DOMAINS = Set.of("intake", "audit", "models");

    @Test
    @DisplayName("no cycles between modules and no use of a module's inner packages")
    void modulesKeepToThemselves() {
        ApplicationModules.of(SaimnieksApplication.class).verify();
    }

    @Test
    @DisplayName("arrows point down the floors; a domain is whatever package stands on no other floor")
    void arrowsPointDown() {
        for (int floor = 0; floor < BELOW_DOMAINS.size(); floor++) {
            Set<String> below = BELOW_DOMAINS.subList(0, floor + 1).stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            for (String module : BELOW_DOMAINS.get(floor)) {
                mayUseOnly(module, below);
            }
        }
    }

    @Test
    @DisplayName("no domain meets another")
    void domainsDoNotMeet() {
        Set<String> house = BELOW_DOMAINS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> domains = domains();
        assertThat(domains).contains("change");
        domains.forEach(domain -> mayUseOnly(domain, with(house, domain)));
    }

    @Test
    @DisplayName("audit and the page of models name no domain")
    void auditAndModelsNameNoDomain() {
        Set<String> house = BELOW_DOMAINS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        mayUseOnly("audit", with(house, "audit"));
        mayUseOnly("models", with(house, "models"));
    }

    @Test
    @DisplayName("only process, platform, audit and models know the engine")
    void engineStaysInItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..process..", "lv.saimnieks.platform..", "lv.saimnieks.audit..", "lv.saimnieks.models..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("rows are not read as a stream, which keeps its connection until somebody closes it")
    void rowsAreLists() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    /**
     * Conformity rules are SQL that {@code audit} runs over registers and history together, so they may name the engine's
     * tables wherever they lie.
     */
    @Test
    @DisplayName("nobody else names a table of the engine, neither in code nor in SQL")
    void engineTablesStayInTheirRooms() throws IOException {
        List<String> rooms =
                List.of("java/lv/saimnieks/platform/", "java/lv/saimnieks/audit/", "resources/conformity/");
        Path main = Path.of("src/main");
        try (Stream<Path> files = Files.walk(main)) {
            List<String> naming = files.filter(f -> f.toString().matches(".*\\.(java|sql)"))
                    .filter(f -> names(f, "ACT_"))
                    .map(f -> main.relativize(f).toString().replace('\\', '/'))
                    .toList();
            assertThat(naming).as("the search finds what is allowed").isNotEmpty();
            assertThat(naming)
                    .filteredOn(f -> rooms.stream().noneMatch(f::startsWith) && !f.contains("/process/"))
                    .isEmpty();
        }
    }

    /** More cannot be taken in at a glance; a seam that people would expect makes another room. */
    @Test
    @DisplayName("no folder has more than about 25 types")
    void roomsAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> sizes = files.filter(
                            f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            assertThat(sizes).hasSizeGreaterThan(100);
            assertThat(sizes).allSatisfy((folder, types) -> assertThat(types).isLessThanOrEqualTo(26));
        }
    }

    private static boolean names(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> modules() {
        return CLASSES.stream()
                .map(c -> c.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> domains() {
        Set<String> domains = modules();
        BELOW_DOMAINS.forEach(domains::removeAll);
        domains.removeAll(ABOVE_DOMAINS);
        return domains;
    }

    private static Set<String> with(Set<String> modules, String one) {
        Set<String> all = new TreeSet<>(modules);
        all.add(one);
        return all;
    }

    private static void mayUseOnly(String module, Set<String> allowed) {
        String[] forbidden = modules().stream()
                .filter(m -> !allowed.contains(m))
                .map(m -> "lv.saimnieks." + m + "..")
                .toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("lv.saimnieks." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
