package lv.saimnieks.catalogue;

import lv.saimnieks.shared.Labelled;

/** Whether a catalogue item is a service or a resource. */
public enum ItemKind implements Labelled {
    SERVICE,
    RESOURCE
}
