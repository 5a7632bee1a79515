package lv.saimnieks.platform.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.saimnieks.platform.ModelCheck;
import lv.saimnieks.platform.deployment.bpmn.BpmnChecks;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Checks all files of a deployment together and finds everything that is wrong with them at once. */
@Component
class DeploymentCheck implements ModelCheck {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 10_000_000;
    private static final int LONGEST_NAME = 255;

    private final BpmnChecks models;
    private final DomainFiles files;
    private final Resources shipped;

    DeploymentCheck(BpmnChecks models, DomainFiles files) {
        this.models = models;
        this.files = files;
        Map<String, byte[]> all = new HashMap<>();
        files.byDomain().values().forEach(all::putAll);
        this.shipped = new Resources(all);
    }

    @Override
    public List<String> findings(Map<String, byte[]> files) {
        return List.copyOf(check(files).sentences());
    }

    Findings check(Map<String, byte[]> deployed) {
        Findings findings = new Findings();
        if (tooMuch(deployed, findings)) {
            return findings;
        }
        Resources resources = new Resources(deployed);
        resources.strangers().stream()
                .filter(f -> !models.isContract(f, resources))
                .forEach(f -> findings.add(
                        Wording.of("platform.DeploymentCheck.check", f),
                        files.contractFile(f)
                                .map(c -> Wording.of("platform.DeploymentCheck.contract", c))
                                .orElseGet(() -> Wording.of("platform.DeploymentCheck.otherFile"))));
        resources
                .twins()
                .forEach(f -> findings.add(
                        Wording.of("platform.DeploymentCheck.check", f), Wording.of("platform.DeploymentCheck.twin")));
        Set<String> forms = forms(resources, findings);
        Set<String> decisions = decisions(resources, findings);
        models.check(resources, shipped, forms, decisions, findings);
        whole(resources, findings);
        return findings;
    }

    /** Nothing more is looked at then: that is what the limits are for. */
    private static boolean tooMuch(Map<String, byte[]> deployed, Findings findings) {
        String all = Wording.of("platform.DeploymentCheck.all");
        if (deployed.size() > MOST_FILES) {
            findings.add(all, Wording.of("platform.DeploymentCheck.files", deployed.size(), MOST_FILES));
        }
        long bytes =
                deployed.values().stream().mapToLong(content -> content.length).sum();
        if (bytes > MOST_BYTES) {
            findings.add(all, Wording.of("platform.DeploymentCheck.bytes", MOST_BYTES / 1_000_000));
        }
        if (deployed.keySet().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            findings.add(all, Wording.of("platform.DeploymentCheck.names", LONGEST_NAME));
        }
        return !findings.isEmpty();
    }

    private Set<String> forms(Resources resources, Findings findings) {
        Set<String> ids = new HashSet<>();
        resources.of("form").forEach((name, content) -> {
            FormSchema before =
                    shipped.file(name, "form").map(FormSchema::parse).orElse(null);
            FormFileCheck check = new FormFileCheck(name, lists(before, resources), findings);
            FormSchema form = check.check(content);
            ids.add(name);
            if (form != null) {
                ids.add(form.id());
                if (before != null) {
                    check.compare(form, before);
                }
            }
        });
        return ids;
    }

    /** What a shipped form may choose from; of an own process nobody knows what it is started with. */
    private Set<String> lists(FormSchema before, Resources resources) {
        if (before != null) {
            return FormFileCheck.lists(before);
        }
        boolean own = resources.of("bpmn").keySet().stream()
                .noneMatch(process -> shipped.file(process, "bpmn").isPresent());
        return own ? null : Set.of();
    }

    private Set<String> decisions(Resources resources, Findings findings) {
        Set<String> ids = new HashSet<>();
        read(resources.of("dmn"), "dmn", findings).forEach((name, model) -> {
            ids.addAll(DmnCheck.decisions(model));
            DmnCheck check = new DmnCheck(name, resources.file(name, "dmn").orElseThrow(), model, findings);
            if (Camunda8.made(resources.file(name, "dmn").orElseThrow())) {
                findings.add(
                        Wording.of("platform.DeploymentCheck.whole", name, "dmn"),
                        Wording.of("platform.Camunda8.made"));
                return;
            }
            check.run();
            check.tables(shipped.file(name, "dmn"));
            shipped.file(name, "dmn").flatMap(Xml::read).ifPresent(check::compare);
        });
        return ids;
    }

    /** A form or table is bound to the process of its own deployment: deployed alone it would change nothing. A domain may have tables only. */
    private void whole(Resources resources, Findings findings) {
        if (!resources.of("bpmn").isEmpty()) {
            return;
        }
        Map<String, SortedSet<String>> alone = new TreeMap<>();
        resources
                .names()
                .forEach(name -> files.domainWith(name)
                        .ifPresent(domain -> alone.computeIfAbsent(domain, d -> new TreeSet<>())
                                .add(name)));
        alone.forEach((domain, names) -> {
            SortedSet<String> missing = files.plainNames(domain);
            missing.removeAll(names);
            if (!missing.isEmpty()) {
                findings.add(
                        Wording.of("platform.DeploymentCheck.check", String.join(", ", names)),
                        Wording.of("platform.DeploymentCheck.alone", missing.size(), String.join(", ", missing)));
            }
        });
    }

    private static Map<String, Document> read(Map<String, byte[]> files, String ending, Findings findings) {
        Map<String, Document> models = new TreeMap<>();
        files.forEach((name, content) -> {
            Optional<Document> model = Xml.read(content);
            model.ifPresentOrElse(
                    m -> models.put(name, m),
                    () -> findings.add(
                            Wording.of("platform.DeploymentCheck.whole", name, ending),
                            Wording.of("platform.DeploymentCheck.read")));
        });
        return models;
    }
}
