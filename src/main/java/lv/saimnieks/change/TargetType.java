package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What a change is about (PU2-20/V1): a service, a resource, a capability or the institution as a whole. */
public enum TargetType implements Labelled {
    SERVICE,
    RESOURCE,
    CAPABILITY,
    INSTITUTION
}
