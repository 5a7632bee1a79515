package lv.saimnieks.platform.security.login;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's own user directory; every change of a user, a group or a membership is another version of it, and who
 * loses or gets a role, or leaves, is told to those who give out work ({@link PersonChanged}). Names and addresses are
 * the institution's: only administrators change them; a person changes nothing of their own but the password. What somebody
 * was called before is kept ({@link FormerNames}).
 */
public class VersionedUsers extends DbIdentityServiceProvider {

    private final DataVersions versions;
    private final FormerNames names;
    private final ApplicationEventPublisher events;

    VersionedUsers(DataVersions versions, FormerNames names, ApplicationEventPublisher events) {
        this.versions = versions;
        this.names = names;
        this.events = events;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity kept = ((UserEntity) user).getRevision() == 0 ? null : kept(user.getId());
        requireNameKept((UserEntity) user, kept);
        names.changed(kept, user);
        return changed(super.saveUser(user));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        UserEntity kept = kept(userId);
        IdentityOperationResult result = changed(super.deleteUser(userId));
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            names.changed(kept, null);
            events.publishEvent(new PersonChanged(userId, true));
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return changed(super.saveGroup(group));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        events.publishEvent(new ResponsibilitiesChanged());
        return changed(super.deleteGroup(groupId));
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return roleChanged(userId, super.createMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return roleChanged(userId, super.deleteMembership(userId, groupId));
    }

    /** As it is in the database, whatever the person acting may read: rights are asked by what is done with it. */
    private UserEntity kept(String userId) {
        return getDbEntityManager().selectById(UserEntity.class, userId);
    }

    /** @throws Refusal when somebody but an administrator changes a name or an address */
    private void requireNameKept(UserEntity user, UserEntity kept) {
        Authentication acting = getCommandContext().getAuthentication();
        if (user.getRevision() == 0
                || acting == null
                || acting.getUserId() == null
                || acting.getGroupIds().contains(Role.ADMINISTRATOR.group())) {
            return;
        }
        if (kept != null && !who(kept).equals(who(user))) {
            throw Refusal.forbidden(Wording.of("platform.VersionedUsers.nameIsKept"));
        }
    }

    private static List<String> who(UserEntity user) {
        return Stream.of(user.getFirstName(), user.getLastName(), user.getEmail())
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }

    private IdentityOperationResult roleChanged(String userId, IdentityOperationResult result) {
        events.publishEvent(new PersonChanged(userId, false));
        return changed(result);
    }

    private IdentityOperationResult changed(IdentityOperationResult result) {
        versions.changed(UserDirectory.DATA);
        return result;
    }

    /** Gives one to each command. */
    public record Factory(
            Supplier<DataVersions> versions, Supplier<FormerNames> names, ApplicationEventPublisher events)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return VersionedUsers.class;
        }

        @Override
        public Session openSession() {
            return new VersionedUsers(versions.get(), names.get(), events);
        }
    }
}
