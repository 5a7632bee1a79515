package lv.saimnieks.support.coverage;

import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.support.material.Topic;

/** Of what a topic is asked (PU2-12/V3). */
public enum Breadth {
    INSTITUTION(EnumSet.of(
            Topic.POLICY,
            Topic.STRATEGY,
            Topic.LAW,
            Topic.CENTRAL_TECHNOLOGY,
            Topic.CENTRAL_PROCESS,
            Topic.INFORMATION_USE)),
    SERVICE(EnumSet.range(Topic.SERVICE_RESULT, Topic.CAPABILITIES)),
    RESOURCE(EnumSet.of(Topic.RESOURCE_USE));

    private final Set<Topic> topics;

    Breadth(Set<Topic> topics) {
        this.topics = topics;
    }

    public Set<Topic> topics() {
        return topics;
    }
}
