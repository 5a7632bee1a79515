package lv.saimnieks.platform;

import java.util.Arrays;
import java.util.Optional;

/** The roles of requirements 1.0.1; each is a user group of the engine and a candidate group of tasks. */
public enum Role {
    SERVICE_PORTFOLIO_MANAGER("service-portfolio-manager", "Pakalpojumu kopuma vadītājs"),
    SERVICE_MANAGER("service-manager", "Pakalpojuma vadītājs"),
    SERVICE_PROVIDER("service-provider", "Pakalpojuma sniedzējs"),
    EXTERNAL_SERVICE_PROVIDER("external-service-provider", "Ārējais pakalpojuma sniedzējs"),
    RESOURCE_PORTFOLIO_MANAGER("resource-portfolio-manager", "Resursu kopuma vadītājs"),
    RESOURCE_MANAGER("resource-manager", "Resursa vadītājs"),
    REGISTRAR("registrar", "Reģistrators"),
    CHANGE_EXPERT("change-expert", "Eksperts"),
    EMERGENCY_CHANGE_AUTHORITY("emergency-change-authority", "Ārkārtas izmaiņu lēmējs"),
    INSTITUTION_HEAD("institution-head", "Iestādes vadītājs"),
    PROCESS_OWNER("process-owner", "Procesa saimnieks"),
    AUDITOR("auditor", "Auditors"),
    DATA_PROTECTION_OFFICER("data-protection-officer", "Datu aizsardzības speciālists"),
    ADMINISTRATOR("camunda-admin", "Administrators");

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
