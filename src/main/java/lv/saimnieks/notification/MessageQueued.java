package lv.saimnieks.notification;

/** Fact: a message waits to be sent as soon as the transaction commits. */
record MessageQueued() {}
