package lv.saimnieks.platform.guide;

import java.time.Instant;
import java.util.List;

/**
 * A process in plain words, as its model says them.
 *
 * @param since when the version was deployed
 * @param starts how it begins
 * @param steps in the order of the model; what may happen at any time stands last
 */
public record ProcessGuide(
        String key,
        String name,
        int version,
        Instant since,
        String about,
        List<String> policy,
        List<Step> starts,
        List<Step> steps) {

    /**
     * A step, or an event that begins the process.
     *
     * @param roles who does it, in Latvian; empty where the system does
     * @param anytime whether it may happen at any time, whatever else is being done
     * @param reminded whether the system reminds of its term
     * @param follows what comes next
     * @param unless what else may happen to it, as when its term passes
     * @param inside the steps that it is made of
     */
    public record Step(
            String name,
            String what,
            List<String> roles,
            boolean anytime,
            boolean reminded,
            List<Follow> follows,
            List<Follow> unless,
            List<Requirement> requirements,
            List<Step> inside) {}

    /**
     * What comes next.
     *
     * @param when questions with their answers; empty where it always does
     * @param then a step, or that this ends
     */
    public record Follow(String when, String then) {}

    /** A sentence of the policy. */
    public record Requirement(String id, String text) {}
}
