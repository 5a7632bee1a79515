package lv.saimnieks.shared;

/** How far a case reaches (COMMON/S1): the whole institution, one or more services, one or more resources. */
public enum Scope implements Labelled {
    INSTITUTION,
    SERVICE,
    RESOURCE
}
