package lv.saimnieks.platform.security.access;

import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** One user group of the engine per {@link Role}, and that of programs that watch the installation. */
@Component
public class RoleGroups {

    /** Whoever is in it may read the metrics, as the program that watches the installation does, and nothing else. */
    static final String MONITORING = "monitoring";

    private final IdentityService identity;

    RoleGroups(IdentityService identity) {
        this.identity = identity;
    }

    public void create() {
        for (Role role : Role.values()) {
            create(role.group(), role.label(), role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        }
        create(MONITORING, Wording.of("platform.RoleGroups.monitoring"), "WORKFLOW");
    }

    private void create(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
