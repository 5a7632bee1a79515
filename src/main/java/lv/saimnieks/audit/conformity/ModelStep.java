package lv.saimnieks.audit.conformity;

import java.util.List;

/**
 * A step of one version of a process that serves a requirement.
 *
 * @param stepId empty for the process as a whole
 * @param manual whether people do it
 * @param roles groups that the model names
 * @param newest whether it is in the newest version deployed
 */
record ModelStep(
        String requirement,
        String definitionId,
        String processKey,
        String processName,
        int version,
        String stepId,
        String name,
        boolean manual,
        List<String> roles,
        boolean newest) {}
