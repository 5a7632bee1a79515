package lv.saimnieks.platform.intervention;

import static java.util.Map.entry;
import static org.camunda.bpm.engine.EntityTypes.*;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.intervention.Intervention.Kind;

/**
 * What a person may do in the engine, by the words of its operation log. Whatever is not here is refused, also what a
 * later version of the engine adds.
 */
final class OperationRules {

    /** Everyday work: its own rights and checks are enough. */
    private static final Map<String, Set<String>> FREE = Map.ofEntries(
            entry(
                    TASK,
                    Set.of(
                            "Assign",
                            "Claim",
                            "Complete",
                            "Create",
                            "Delegate",
                            "Delete",
                            "Resolve",
                            "SetOwner",
                            "SetPriority",
                            "SetName",
                            "SetDescription",
                            "SetFollowUpDate",
                            "SetDueDate",
                            "Update")),
            entry(IDENTITY_LINK, Set.of("AddUserLink", "DeleteUserLink", "AddGroupLink", "DeleteGroupLink")),
            entry(ATTACHMENT, Set.of("AddAttachment", "DeleteAttachment")),
            entry(COMMENT, Set.of("UpdateComment", "DeleteComment")),
            entry(PROCESS_INSTANCE, Set.of("Create", "CorrelateMessage")),
            entry(DEPLOYMENT, Set.of("Create")),
            entry(DECISION_DEFINITION, Set.of("Evaluate")),
            entry(BATCH, Set.of("SuspendBatch", "ActivateBatch")),
            entry(USER, Set.of("Create", "Update", "Delete", "Unlock")),
            entry(GROUP, Set.of("Create", "Update", "Delete")),
            entry(GROUP_MEMBERSHIP, Set.of("Create", "Delete")),
            entry(TENANT, Set.of("Create", "Update", "Delete")),
            entry(TENANT_MEMBERSHIP, Set.of("Create", "Delete")),
            entry(AUTHORIZATION, Set.of("Create", "Update", "Delete")),
            entry(FILTER, Set.of("Create", "Update", "Delete")));

    private static final Map<String, Map<String, Kind>> REASONED = Map.of(
            PROCESS_INSTANCE,
            Map.of(
                    "Delete", Kind.CANCEL,
                    "ModifyProcessInstance", Kind.MODIFY,
                    "Suspend", Kind.SUSPEND,
                    "Activate", Kind.ACTIVATE,
                    "Migrate", Kind.MIGRATE,
                    "SetVariables", Kind.VARIABLE),
            VARIABLE,
            Map.of(
                    "SetVariable", Kind.VARIABLE,
                    "SetVariables", Kind.VARIABLE,
                    "ModifyVariable", Kind.VARIABLE,
                    "RemoveVariable", Kind.VARIABLE),
            JOB,
            Map.of(
                    "Execute", Kind.JOB,
                    "Delete", Kind.JOB,
                    "SetJobRetries", Kind.JOB,
                    "SetPriority", Kind.JOB,
                    "SetDueDate", Kind.JOB,
                    "RecalculateDueDate", Kind.JOB,
                    "SuspendJob", Kind.JOB,
                    "ActivateJob", Kind.JOB),
            JOB_DEFINITION,
            Map.of("SetPriority", Kind.JOB, "SuspendJobDefinition", Kind.JOB, "ActivateJobDefinition", Kind.JOB),
            EXTERNAL_TASK,
            Map.of("Unlock", Kind.JOB, "SetExternalTaskRetries", Kind.JOB, "SetPriority", Kind.JOB),
            PROCESS_DEFINITION,
            Map.of("SuspendProcessDefinition", Kind.SUSPEND, "ActivateProcessDefinition", Kind.ACTIVATE),
            INCIDENT,
            Map.of("CreateIncident", Kind.INCIDENT, "Resolve", Kind.INCIDENT));

    private OperationRules() {}

    static boolean free(String entity, String operation) {
        return FREE.getOrDefault(entity, Set.of()).contains(operation);
    }

    /** What kind of intervention the operation is; empty when it is none. */
    static Optional<Kind> reasoned(String entity, String operation) {
        return Optional.ofNullable(REASONED.getOrDefault(entity, Map.of()).get(operation));
    }
}
