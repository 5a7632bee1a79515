package lv.saimnieks.platform.security.login;

import lv.saimnieks.shared.DataVersions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The engine's own user directory; every change of a user, a group or a membership is another version of it. */
public class VersionedUsers extends DbIdentityServiceProvider {

    private final DataVersions versions;

    VersionedUsers(DataVersions versions) {
        this.versions = versions;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        return changed(super.saveUser(user));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        return changed(super.deleteUser(userId));
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return changed(super.saveGroup(group));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return changed(super.deleteGroup(groupId));
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return changed(super.createMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return changed(super.deleteMembership(userId, groupId));
    }

    private IdentityOperationResult changed(IdentityOperationResult result) {
        versions.changed(UserDirectory.DATA);
        return result;
    }

    /** Gives one to each command. */
    public record Factory(java.util.function.Supplier<DataVersions> versions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return VersionedUsers.class;
        }

        @Override
        public Session openSession() {
            return new VersionedUsers(versions.get());
        }
    }
}
