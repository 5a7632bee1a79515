package lv.saimnieks.platform.security;

import java.util.List;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In {@code prod}: the first administrator comes from the environment, and no demo password is left in the data. */
@Component
@Profile("prod")
class FirstAdministrator {

    private final IdentityService identity;
    private final AdministratorSettings settings;

    FirstAdministrator(IdentityService identity, AdministratorSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    /**
     * @throws UnsafeSettings when there is no administrator and none can be made, or a demo user still has its password
     */
    void create() {
        List<String> open = DemoUsers.read().stream()
                .map(DemoUsers.DemoUser::id)
                .filter(id -> identity.checkPassword(id, DemoUsers.PASSWORD))
                .toList();
        if (!open.isEmpty()) {
            throw new UnsafeSettings(List.of(
                    Wording.of("platform.FirstAdministrator.create", DemoUsers.PASSWORD, String.join(", ", open))));
        }
        boolean there = identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                > 0;
        if (there) {
            return;
        }
        if (settings.id().isBlank() || settings.password().isBlank()) {
            throw new UnsafeSettings(List.of(Wording.of("platform.FirstAdministrator.noAdministrator")));
        }
        User user = identity.createUserQuery().userId(settings.id()).singleResult();
        if (user == null) {
            user = identity.newUser(settings.id());
            user.setFirstName(Role.ADMINISTRATOR.label());
            user.setPassword(settings.password());
            identity.saveUser(user);
        }
        identity.createMembership(user.getId(), Role.ADMINISTRATOR.group());
    }
}
