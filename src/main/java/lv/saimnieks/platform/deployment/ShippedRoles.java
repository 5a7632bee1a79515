package lv.saimnieks.platform.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import org.springframework.stereotype.Component;

/** The roles that shipped models name for their tasks: others were added by a process owner. */
@Component
public class ShippedRoles {

    private final Map<String, Set<Role>> roles = new HashMap<>();

    ShippedRoles(DomainFiles files) {
        for (Map<String, byte[]> domain : files.byDomain().values()) {
            new Resources(domain)
                    .of("bpmn")
                    .forEach((process, file) -> Xml.read(file)
                            .ifPresent(model -> Xml.all(model, Xml.BPMN, "userTask")
                                    .forEach(task -> roles.put(
                                            process + " " + Xml.attribute(task, "id"),
                                            Xml.list(task, "candidateGroups").stream()
                                                    .map(Role::ofGroup)
                                                    .flatMap(Optional::stream)
                                                    .collect(Collectors.toSet())))));
        }
    }

    /** The roles that the model of a running task names beside the shipped ones; none for a step that was not shipped. */
    public Set<Role> added(CaseTask task) {
        Set<Role> shipped = roles.get(task.processKey() + " " + task.taskKey());
        if (shipped == null) {
            return Set.of();
        }
        Set<Role> added = new HashSet<>(task.roles());
        added.removeAll(shipped);
        return added;
    }
}
