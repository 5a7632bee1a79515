package lv.saimnieks.catalogue.items;

import lv.saimnieks.shared.Labelled;

/** What a resource is. */
public enum ResourceKind implements Labelled {
    INFORMATION_SYSTEM,
    SHARED_COMPONENT,
    INFRASTRUCTURE,
    TELEPHONY,
    PREMISES,
    VEHICLES,
    EQUIPMENT,
    KNOWLEDGE,
    OTHER
}
