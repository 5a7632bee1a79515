package lv.saimnieks.models.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.models.DeployedModels;
import lv.saimnieks.models.SentFiles;
import lv.saimnieks.platform.ModelCheck;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decisions that can be tried: all versions that are deployed, and drafts. */
@Component
class TrialDecisions {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final DeployedModels deployed;
    private final ModelCheck check;
    private final RunAsSystem asSystem;
    private final SentFiles sent;

    TrialDecisions(
            @Lazy RepositoryService repository,
            @Lazy ProcessEngineConfigurationImpl engine,
            DeployedModels deployed,
            ModelCheck check,
            RunAsSystem asSystem,
            SentFiles sent) {
        this.repository = repository;
        this.engine = engine;
        this.deployed = deployed;
        this.check = check;
        this.asSystem = asSystem;
        this.sent = sent;
    }

    /** A version of a decision. */
    record Version(String definition, String key, String name, int version, String deployment, String file) {}

    /** All versions by key, in the order of names, the newest first. */
    Map<String, List<Version>> all() {
        List<Version> versions = asSystem
                .call(() -> repository.createDecisionDefinitionQuery().list())
                .stream()
                .map(TrialDecisions::version)
                .sorted(Comparator.comparing(Version::version).reversed())
                .toList();
        Map<String, List<Version>> byKey = versions.stream().collect(Collectors.groupingBy(Version::key));
        return byKey.values().stream()
                .sorted(Comparator.comparing((List<Version> v) -> v.get(0).name(), Latvian.comparator())
                        .thenComparing(v -> v.get(0).key()))
                .collect(Collectors.toMap(v -> v.get(0).key(), v -> v, (a, b) -> a, LinkedHashMap::new));
    }

    private static Version version(DecisionDefinition d) {
        return new Version(
                d.getId(),
                d.getKey(),
                d.getName() == null ? d.getKey() : d.getName(),
                d.getVersion(),
                d.getDeploymentId(),
                d.getResourceName());
    }

    /** The table of a version. */
    TrialTable table(Version version) {
        return table(file(version), version.key());
    }

    /** @throws Refusal when the file has no such table or the engine cannot read it */
    TrialTable table(byte[] file, String decision) {
        return new TrialTable(engine.getDmnEngineConfiguration(), file, decision);
    }

    /** What these definitions say, those that are still there: id of the definition → table. */
    Map<String, DecisionTable> tables(Set<String> definitions) {
        Map<String, DecisionTable> tables = new HashMap<>();
        if (!definitions.isEmpty()) {
            asSystem
                    .call(() -> repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionIdIn(definitions.toArray(String[]::new))
                            .list())
                    .stream()
                    .map(TrialDecisions::version)
                    .forEach(v -> DecisionTable.read(file(v))
                            .map(t -> t.get(v.key()))
                            .ifPresent(t -> tables.put(v.definition(), t)));
        }
        return tables;
    }

    private byte[] file(Version version) {
        return asSystem.call(() -> {
            try (InputStream model = repository.getDecisionModel(version.definition())) {
                return model.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Reads a draft, checks it among the files with which it would be deployed, and keeps it.
     *
     * @throws Refusal with the field {@code file} when this is no file of decisions with tables
     */
    TrialDraft draft(String name, byte[] file) {
        List<String> ids = Xml.read(file)
                .flatMap(xml -> DecisionTable.read(file))
                .map(tables -> List.copyOf(tables.keySet()))
                .orElseThrow(() -> Refusal.invalid("file", Wording.of("tabletrial.refusal.file", name)));
        if (ids.isEmpty()) {
            throw Refusal.invalid("file", Wording.of("tabletrial.refusal.noTables", name));
        }
        Map<String, List<Version>> all = all();
        Optional<Version> running = ids.stream()
                .filter(all::containsKey)
                .map(id -> all.get(id).get(0))
                .findFirst();
        Map<String, byte[]> files =
                running.map(v -> deployed.files(v.deployment())).orElseGet(Map::of);
        Map<String, byte[]> with = new HashMap<>(files);
        with.put(running.map(Version::file).orElse(name), file);
        List<String> findings = new ArrayList<>(check.findings(with));
        if (!findings.isEmpty() && !files.isEmpty()) {
            findings.removeAll(check.findings(files));
        }
        return new TrialDraft(name, sent.keep(Map.of(name, file)), ids, findings);
    }
}
