package lv.saimnieks.platform.security.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * The rights that the engine gives out by itself, less two: who deploys may not delete the deployment (with it would go
 * the history of its cases), and nobody may delete their own account.
 */
class OwnAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        AuthorizationEntity[] given = super.newDeployment(deployment);
        if (given != null) {
            for (AuthorizationEntity authorization : given) {
                authorization.removePermission(Permissions.DELETE);
            }
        }
        return given;
    }

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }
}
