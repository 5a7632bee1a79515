package lv.saimnieks.platform.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine take a deployment only after our check, whichever way it came. */
@Component
class CheckedDeployments extends AbstractProcessEnginePlugin {

    private final Supplier<DeploymentCheck> check;

    CheckedDeployments(ObjectProvider<DeploymentCheck> check) {
        this.check = check::getObject;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        deployers.add(0, this::check);
        engine.setCustomPreDeployers(deployers);
    }

    /** The engine asks its deployers also when it only loads an old deployment: that one was checked when it came. */
    private void check(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Map<String, byte[]> files = new HashMap<>();
            deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
            Findings findings = check.get().check(files);
            if (!findings.isEmpty()) {
                throw new BadUserRequestException(findings.text());
            }
        }
    }
}
