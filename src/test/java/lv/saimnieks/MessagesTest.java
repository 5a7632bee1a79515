package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.Labelled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that people read comes from message files: none missing, none left over (E21). */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A literal of Java, or a name in a template. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([\\w.-]+)|#messages\\.msg\\('([\\w.-]+)'|'([a-z]+\\.[\\w-]+\\.[\\w.-]+)'");
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.([\\w-]+\\.)*[\\w-]*");
    private static final Pattern LATVIAN = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ„”]");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$|<!--.*?-->", Pattern.DOTALL);

    /** Frameworks ask for these by names that they put together themselves. */
    private static final Set<String> ASKED_BY_FRAMEWORKS = Set.of("jakarta");

    /** Latvian that is no wording: the alphabet, demo data, and the module's name in generated documentation. */
    private static final Set<String> LATVIAN_BY_NATURE = Set.of(
            "Latvian.java", "GivenNames.java", "PersonalData.java", "DemoStandardModels.java", "package-info.java");

    private static final String IN_ENGLISH = "_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    /** Topics that are said in English throughout, and of other topics what the history's addresses answer. */
    private static final List<String> ENGLISH = List.of(
            "casefile.",
            "mask.NAME",
            "mask.PHONE",
            "mask.EMAIL",
            "mask.PERSONAL_CODE",
            "mask.archived",
            "intervention.Kind.",
            "cases.timeline.",
            "change.timeline.",
            "change.Answer.",
            "change.ChangeKind.",
            "change.ChangeStatus.",
            "change.ChangeStory.",
            "change.ChangeType.",
            "change.ClosureCode.",
            "change.Complexity.",
            "change.ComplianceAnswer.",
            "change.ComplianceQuestion.",
            "change.Criterion.",
            "change.DeviationDecision.",
            "change.DeviationKind.",
            "change.ItemResult.",
            "change.Novelty.",
            "change.Opinion.",
            "change.RiskLevel.",
            "change.RollbackOutcome.",
            "change.TargetType.",
            "change.TriggerKind.",
            "change.Verdict.",
            "complaint.Kind.FINAL",
            "complaint.Kind.INTERIM",
            "complaint.SubmissionKind.",
            "complaint.SubmissionOutcome.",
            "complaint.SubmissionStatus.",
            "complaint.submitter.",
            "history.",
            "intake.accessibility.",
            "intake.ask.",
            "intake.code.",
            "intake.doubt.",
            "intake.feedback.",
            "intake.field.",
            "intake.frame.",
            "intake.hint.",
            "intake.kinds.",
            "intake.large.",
            "intake.limit.",
            "intake.next.",
            "intake.privacy.",
            "intake.question.",
            "intake.receipt.",
            "intake.reply.",
            "intake.status.",
            "intake.submit.",
            "intake.withdraw.hint",
            "intake.withdraw.title",
            "intake.writer.",
            "intake.wrong.",
            "operations.",
            "shared.Scope.",
            "statistics.",
            "audit.",
            "input.",
            "failure.",
            "evidence.job.",
            "evidence.refusal.missing",
            "evidence.refusal.parameters",
            "evidence.refusal.open",
            "evidence.refusal.nothing",
            "evidence.refusal.many",
            "evidence.refusal.noJob",
            "evidence.refusal.noFile",
            "notification.Outcome.",
            "platform.Failures.",
            "platform.layout.skip",
            "platform.RestEntry.");

    /** Stands in the description of the REST API only, which is Latvian. */
    private static final Pattern DESCRIPTION = Pattern.compile("[a-z]+\\.(api\\..+|tag)");

    private static Map<String, String> messages() throws IOException {
        return messages(latvianFiles());
    }

    private static List<Path> latvianFiles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .filter(f -> !f.toString().endsWith(IN_ENGLISH))
                .toList();
    }

    private static Map<String, String> messages(List<Path> files) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        for (Path file : files) {
            java.util.Properties properties = new java.util.Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(containsKey(key)).as("%s twice in %s", key, file).isFalse();
                    return super.put(key, value);
                }
            };
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            String name = file.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
            properties.forEach((key, value) -> {
                assertThat(key.toString()).as("key of %s", file).startsWith(name + ".");
                messages.put(key.toString(), value.toString());
            });
        }
        return messages;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Keys by name, and beginnings of keys that are completed when the program runs (they end with a dot or dash). */
    private static Set<String> used() throws IOException {
        Set<String> files = latvianFiles().stream()
                .map(f -> f.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        for (Path file : files(JAVA, ".java")) {
            Matcher literal =
                    LITERAL.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (literal.find()) {
                String text = literal.group(1).replaceAll("^\\{(.*)}$", "$1");
                if (KEY.matcher(text).matches()
                        && files.contains(text.substring(0, text.indexOf('.')))
                        && !ASKED_BY_FRAMEWORKS.contains(text.substring(0, text.indexOf('.')))) {
                    used.add(text);
                }
            }
        }
        for (Path file : files(TEMPLATES, ".html")) {
            Matcher name = IN_TEMPLATE.matcher(Files.readString(file));
            while (name.find()) {
                String key =
                        name.group(1) != null ? name.group(1) : name.group(2) != null ? name.group(2) : name.group(3);
                if (files.contains(key.substring(0, key.indexOf('.')))) {
                    used.add(key);
                }
            }
        }
        used.addAll(labels());
        return used;
    }

    /** Enums that have names for people make the keys of these themselves. */
    private static Set<String> labels() {
        return ArchitectureTest.CLASSES.stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(Labelled.class))
                .flatMap(c -> Arrays.stream(c.reflect().getEnumConstants()))
                .map(constant -> ((Labelled) constant).labelKey())
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Every key that the program names is in a file")
    void noneMissing() throws IOException {
        Set<String> keys = messages().keySet();
        List<String> missing = used().stream()
                .filter(u -> keys.stream().noneMatch(k -> k.equals(u) || k.startsWith(u)))
                .sorted()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("Every key of a file is named by the program")
    void noneLeftOver() throws IOException {
        Set<String> used = used();
        List<String> beginnings = used.stream().filter(u -> u.endsWith(".")).toList();
        Set<String> beans = BeanTypes.find().keySet();
        List<String> leftOver = messages().keySet().stream()
                .filter(k -> !beans.contains(k.replaceAll("^[a-z]+\\.bean\\.|\\.name$", "")))
                .filter(k -> !ASKED_BY_FRAMEWORKS.contains(k.substring(0, k.indexOf('.'))))
                .filter(k -> !used.contains(k))
                .filter(k -> !used.contains(k.replaceAll("\\.(one|many)$", "")))
                .filter(k -> beginnings.stream().noneMatch(k::startsWith))
                .filter(k -> used.stream().noneMatch(u -> k.startsWith(u + ".")))
                .toList();
        assertThat(leftOver).isEmpty();
    }

    @Test
    @DisplayName("Every message can be filled: places and quotation marks are right")
    void formats() throws IOException {
        messages().forEach((key, text) -> {
            if (text.matches("(?s).*\\{\\d.*")) {
                assertThat(new MessageFormat(text).getFormats().length).as(key).isPositive();
            }
        });
    }

    @Test
    @DisplayName("English is complete where it is promised, and says nothing that Latvian does not say (E21)")
    void english() throws IOException {
        Map<String, String> latvian = messages();
        Map<String, String> english = messages(files(MESSAGES, IN_ENGLISH));
        Set<String> promised = latvian.keySet().stream()
                .filter(k -> ENGLISH.stream().anyMatch(p -> p.endsWith(".") ? k.startsWith(p) : k.equals(p)))
                .filter(k -> !DESCRIPTION.matcher(k).matches())
                .collect(Collectors.toSet());
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(promised);
        english.forEach((key, text) -> {
            assertThat(places(text)).as(key).isEqualTo(places(latvian.get(key)));
            assertThat(LATVIAN.matcher(text).find()).as("%s: %s", key, text).isFalse();
            assertThat(text.isBlank()).as(key).isFalse();
            if (!places(text).isEmpty()) {
                assertThat(new MessageFormat(text).getFormats())
                        .as(key)
                        .hasSameSizeAs(PLACE.matcher(text).results().toList());
            }
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("What is kept for as long as the program runs is never said in English")
    void nothingKept() throws IOException {
        Pattern kept = Pattern.compile(
                "(?m)^ {4}(?:[A-Z_]+\\(|(?:private |public )?static final )[^;{]*?Wording\\.\\w+\\(\\s*\"([\\w.]+)\"");
        Set<String> english = messages(files(MESSAGES, IN_ENGLISH)).keySet();
        Set<String> found = new TreeSet<>();
        int seen = 0;
        for (Path file : files(JAVA, ".java")) {
            Matcher constant = kept.matcher(Files.readString(file));
            while (constant.find()) {
                seen++;
                String key = constant.group(1);
                english.stream().filter(k -> k.startsWith(key)).forEach(k -> found.add(file.getFileName() + ": " + k));
            }
        }
        assertThat(seen).isPositive();
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("Java and pages hold no Latvian of their own")
    void nothingOutside() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(JAVA, ".java")) {
            if (LATVIAN_BY_NATURE.contains(file.getFileName().toString())) {
                continue;
            }
            Matcher literal =
                    LITERAL.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (literal.find()) {
                if (LATVIAN.matcher(literal.group()).find()) {
                    found.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        List<Path> templates = new ArrayList<>(files(TEMPLATES, ".html"));
        for (Path file : templates) {
            Matcher latvian =
                    LATVIAN.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            if (latvian.find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }
}
