package lv.saimnieks.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys each domain whose shipped files differ from our last deployment of that domain. A domain is always deployed
 * whole, because processes are bound to the forms and decisions of their own deployment.
 */
@Component
class DomainDeployments implements SmartInitializingSingleton {

    /** The source of our deployments; Modeler's have another one. */
    static final String SOURCE = "saimnieks";

    private static final Logger LOG = LoggerFactory.getLogger(DomainDeployments.class);

    private final DomainFiles files;
    private final EngineIndexes indexes;
    private final RepositoryService repository;

    DomainDeployments(DomainFiles files, EngineIndexes indexes, RepositoryService repository) {
        this.files = files;
        this.indexes = indexes;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        indexes.create();
        files.byDomain().forEach(this::deployWhenChanged);
    }

    /** Whether a new deployment was made. */
    boolean deployWhenChanged(String domain, Map<String, byte[]> shipped) {
        Map<String, byte[]> last = lastDeployed(domain);
        if (same(last, shipped)) {
            return false;
        }
        DeploymentBuilder builder = repository.createDeployment().name(domain).source(SOURCE);
        if (last.keySet().stream().allMatch(shipped::containsKey)) {
            // another node that starts at the same time may have been faster
            builder.enableDuplicateFiltering(false);
        }
        shipped.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        builder.deploy();
        LOG.info("Deployed domain {} with {} files", domain, shipped.size());
        return true;
    }

    private Map<String, byte[]> lastDeployed(String domain) {
        Map<String, byte[]> contents = new HashMap<>();
        List<Deployment> deployments = repository
                .createDeploymentQuery()
                .deploymentName(domain)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        for (Deployment deployment : deployments) {
            for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
                contents.put(resource.getName(), resource.getBytes());
            }
        }
        return contents;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), other.get(e.getKey())));
    }
}
