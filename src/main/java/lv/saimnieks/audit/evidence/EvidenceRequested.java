package lv.saimnieks.audit.evidence;

/** A background job waits to be worked off. */
record EvidenceRequested() {}
