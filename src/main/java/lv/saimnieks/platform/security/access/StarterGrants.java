package lv.saimnieks.platform.security.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may start a process that a process owner made: the roles that its model names as candidate starter groups, or the
 * roles of its tasks where it names none. Each deployment brings the rights in step with the newest version.
 */
@Component
class StarterGrants extends AbstractProcessEnginePlugin {

    private final ProcessKeys shipped;
    private final Supplier<Grants> grants;
    private final RunAsSystem asSystem;

    StarterGrants(ProcessKeys shipped, ObjectProvider<Grants> grants, RunAsSystem asSystem) {
        this.shipped = shipped;
        this.grants = grants::getObject;
        this.asSystem = asSystem;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostDeployers(Stream.concat(
                        Stream.ofNullable(engine.getCustomPostDeployers()).flatMap(Collection::stream),
                        Stream.of(this::deployed))
                .toList());
    }

    private void deployed(DeploymentEntity deployment) {
        if (!deployment.isNew() || deployment.getDeployedArtifacts(ProcessDefinitionEntity.class) == null) {
            return;
        }
        for (ProcessDefinitionEntity process : deployment.getDeployedArtifacts(ProcessDefinitionEntity.class)) {
            if (!shipped.all().contains(process.getKey())) {
                asSystem.run(() -> grant(process));
            }
        }
    }

    private void grant(ProcessDefinitionEntity process) {
        Set<Role> now = starters(process);
        for (Role role : now) {
            grants.get().ensure(role, PROCESS_INSTANCE, ANY, CREATE);
            grants.get().ensure(role, PROCESS_DEFINITION, process.getKey(), READ, CREATE_INSTANCE);
        }
        EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)).stream()
                .filter(role -> !now.contains(role))
                .forEach(
                        role -> grants.get().remove(role, PROCESS_DEFINITION, process.getKey(), READ, CREATE_INSTANCE));
    }

    private static Set<Role> starters(ProcessDefinitionEntity process) {
        Set<Role> named = roles(process.getCandidateStarterGroupIdExpressions().stream());
        return named.isEmpty()
                ? roles(process.getTaskDefinitions().values().stream()
                        .flatMap(t -> t.getCandidateGroupIdExpressions().stream()))
                : named;
    }

    private static Set<Role> roles(Stream<Expression> groups) {
        return groups.flatMap(g -> Stream.of(g.getExpressionText().split(",")))
                .flatMap(g -> Role.ofGroup(g.strip()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
