package lv.saimnieks.platform;

import java.util.Arrays;
import java.util.Optional;
import lv.saimnieks.shared.Wording;

/** The roles of requirements 1.0.1; each is a user group of the engine and a candidate group of tasks. */
public enum Role {
    SERVICE_PORTFOLIO_MANAGER("service-portfolio-manager", Wording.of("platform.Role.SERVICE_PORTFOLIO_MANAGER")),
    SERVICE_MANAGER("service-manager", Wording.of("platform.Role.SERVICE_MANAGER")),
    SERVICE_PROVIDER("service-provider", Wording.of("platform.Role.SERVICE_PROVIDER")),
    EXTERNAL_SERVICE_PROVIDER("external-service-provider", Wording.of("platform.Role.EXTERNAL_SERVICE_PROVIDER")),
    RESOURCE_PORTFOLIO_MANAGER("resource-portfolio-manager", Wording.of("platform.Role.RESOURCE_PORTFOLIO_MANAGER")),
    RESOURCE_MANAGER("resource-manager", Wording.of("platform.Role.RESOURCE_MANAGER")),
    REGISTRAR("registrar", Wording.of("platform.Role.REGISTRAR")),
    CHANGE_EXPERT("change-expert", Wording.of("platform.Role.CHANGE_EXPERT")),
    EMERGENCY_CHANGE_AUTHORITY("emergency-change-authority", Wording.of("platform.Role.EMERGENCY_CHANGE_AUTHORITY")),
    INSTITUTION_HEAD("institution-head", Wording.of("platform.Role.INSTITUTION_HEAD")),
    PROCESS_OWNER("process-owner", Wording.of("platform.Role.PROCESS_OWNER")),
    AUDITOR("auditor", Wording.of("platform.Role.AUDITOR")),
    DATA_PROTECTION_OFFICER("data-protection-officer", Wording.of("platform.Role.DATA_PROTECTION_OFFICER")),
    ADMINISTRATOR("camunda-admin", Wording.of("platform.Role.ADMINISTRATOR"));

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** The engine's group id, as in {@code camunda:candidateGroups}. */
    public String group() {
        return group;
    }

    /** The Latvian name shown to people. */
    public String label() {
        return label;
    }

    /** The role of a group id, if the group is one of ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group.equals(group)).findFirst();
    }
}
