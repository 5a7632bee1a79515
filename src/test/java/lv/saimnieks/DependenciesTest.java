package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ships has no known vulnerability that nobody answered, and ADR 3 names every version that is chosen here. */
class DependenciesTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.version)>([^<$]+)</");
    private static final Pattern LITERAL =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>(\\d[^<]*)</version>");

    private static Map<String, String> shipped() {
        Map<String, String> versions = new TreeMap<>();
        Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(path -> JAR.matcher(Path.of(path).getFileName().toString()))
                .filter(Matcher::matches)
                .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
        return versions;
    }

    private static List<CSVRecord> records() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(Files.readString(Path.of("src/test/resources/vulnerabilities.csv")), format)) {
            return parser.getRecords();
        }
    }

    @Test
    @DisplayName("no library is older than the version that mends a known vulnerability, unless it is answered")
    void vulnerabilities() throws IOException {
        Map<String, String> shipped = shipped();
        assertThat(shipped).containsKeys("tomcat-embed-core", "spring-security-core", "camunda-engine");
        Set<String> open = new LinkedHashSet<>();
        for (CSVRecord row : records()) {
            String version = shipped.get(row.get("library"));
            if (version != null
                    && older(version, row.get("fixedIn"))
                    && row.get("answer").isBlank()) {
                open.add(row.get("library") + " " + version + ": " + row.get("record") + ", fixed in "
                        + row.get("fixedIn"));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    @DisplayName("records that are answered are answered in ADR 3, and what is answered as absent is absent")
    void answers() throws IOException {
        String decision = decision();
        for (CSVRecord row : records()) {
            if (!row.get("answer").isBlank()) {
                assertThat(decision).contains(row.get("record"));
            }
        }
        assertThat(shipped()).doesNotContainKeys("spring-security-ldap", "unboundid-ldapsdk", "apacheds-all");
    }

    @Test
    @DisplayName("ADR 3 names every version that the build states itself")
    void chosen() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        Map<String, String> stated = new TreeMap<>();
        for (Pattern pattern : List.of(PROPERTY, LITERAL)) {
            for (MatchResult found : pattern.matcher(build).results().toList()) {
                stated.put(found.group(1), found.group(2));
            }
        }
        stated.keySet().removeAll(Set.of("java.version", "saimnieks"));
        assertThat(stated).hasSizeGreaterThan(30);
        String decision = decision();
        assertThat(stated.entrySet())
                .allSatisfy(one -> assertThat(decision)
                        .containsPattern(Pattern.quote("`" + one.getKey() + "`") + "[ |\\n]+"
                                + Pattern.quote(one.getValue()) + "\\b"));
    }

    private static String decision() throws IOException {
        return Files.readString(Path.of("src/docs/adr/0003-dependencies.md"));
    }

    private static boolean older(String version, String fixed) {
        return Version.parse(version).compareTo(Version.parse(fixed)) < 0;
    }
}
