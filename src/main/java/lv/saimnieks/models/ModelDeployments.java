package lv.saimnieks.models;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.platform.ModelCheck;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deploys files from the page, with a reason, as the person acting and with their rights in the engine. */
@Service
public class ModelDeployments {

    private final RepositoryService repository;
    private final DeployedModels deployed;
    private final DeploymentReasons reasons;
    private final ModelCheck check;
    private final DataVersions versions;

    ModelDeployments(
            @Lazy RepositoryService repository,
            DeployedModels deployed,
            DeploymentReasons reasons,
            ModelCheck check,
            DataVersions versions) {
        this.repository = repository;
        this.deployed = deployed;
        this.reasons = reasons;
        this.check = check;
        this.versions = versions;
    }

    /**
     * Deploys a draft. Whoever does so at the same time waits, and is told when the other sent the same.
     *
     * @param name what the engine calls the deployment
     * @throws Refusal with the field {@code reason}, when these very files run already, or with everything that is wrong with the files
     */
    @Transactional
    public void deploy(String name, Map<String, byte[]> files, String reason) {
        String why = Reason.checked(reason, "models.refusal.reason");
        List<String> findings = check.findings(files);
        if (!findings.isEmpty()) {
            throw Refusal.conflict(Wording.of("models.refusal.findings", String.join("\n", findings)));
        }
        versions.changed("models");
        newest(files).ifPresent(same -> {
            throw Refusal.conflict(Wording.of("models.refusal.same", same.name(), same.version()));
        });
        DeploymentBuilder builder = repository.createDeployment().name(name).source(Wording.of("models.source"));
        files.forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        reasons.add(builder.deploy().getId(), why);
    }

    /**
     * Deploys the files of an earlier version anew, so that new cases begin on them; running cases stay where they are.
     *
     * @return the number of the new version
     * @throws Refusal with the field {@code reason} or {@code version}; when there is no such process; when the earlier
     *     version would be refused today
     */
    @Transactional
    public int back(String key, int version, String reason) {
        DeployedModels.Deployed newest = deployed.of(key).get(0);
        if (version == newest.version()) {
            throw Refusal.invalid("version", Wording.of("models.refusal.newest", version));
        }
        DeployedModels.Deployed earlier = deployed.of(key, version);
        deploy(Wording.of("models.back.name", earlier.name(), version), deployed.files(earlier.deployment()), reason);
        return deployed.of(key).get(0).version();
    }

    /** The newest version of a process that was deployed with these very files. */
    private Optional<DeployedModels.Deployed> newest(Map<String, byte[]> files) {
        return deployed.all().values().stream()
                .map(of -> of.get(0))
                .filter(of -> same(deployed.files(of.deployment()), files))
                .findFirst();
    }

    private static boolean same(Map<String, byte[]> running, Map<String, byte[]> files) {
        Map<String, byte[]> byName = new HashMap<>();
        running.forEach((name, content) -> byName.put(DeployedModels.plain(name), content));
        return byName.size() == files.size()
                && files.entrySet().stream()
                        .allMatch(f -> Arrays.equals(f.getValue(), byName.get(DeployedModels.plain(f.getKey()))));
    }
}
