package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;

/**
 * A step of a process as it serves an action.
 *
 * @param stepId empty for the process as a whole
 * @param name as the versions called it that were passed in the period, oldest first; as the newest does when none was
 * @param manual whether people do it
 * @param roles groups that did it in the period; those that the model names when nobody did
 * @param versions versions of the process that have it so, in order
 * @param newest whether the newest version deployed has it
 * @param history Cockpit's list of the cases; null when the viewer may not open it or there is none
 */
record StepReport(
        @JsonProperty("process") String processKey,
        String processName,
        @JsonProperty("step") String stepId,
        @JsonProperty("stepName") String name,
        boolean manual,
        List<String> roles,
        List<Integer> versions,
        boolean newest,
        StepFigures figures,
        String history) {

    /** Who does it, in Latvian. */
    @JsonProperty("roleLabels")
    public String roleWords() {
        if (!manual) {
            return Wording.of(stepId.isEmpty() ? "conformity.step.process" : "conformity.step.automatic");
        }
        return roles.stream()
                .map(g -> Role.ofGroup(g).map(Role::label).orElse(g))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(lv.saimnieks.shared.Latvian.comparator())
                .collect(Collectors.joining(", "));
    }

    public String medianWords() {
        return Durations.words(figures.medianMs());
    }

    /** {@code 2} or {@code 1.–3.}, only where an older version differs from the newest. */
    public String versionWords() {
        int first = versions.get(0);
        int last = versions.get(versions.size() - 1);
        return first == last
                ? Wording.of("conformity.step.version", first)
                : Wording.of("conformity.step.versions", first, last);
    }
}
