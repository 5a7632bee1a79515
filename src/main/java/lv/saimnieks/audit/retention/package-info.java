/**
 * How long cases and their history are kept, shown to auditors: the classes of all registers ({@code cases/retention}) with
 * what goes when, whose months process owners and administrators set here; for each process the time that its model states, how many
 * cases go when, and of how many the system has kept an evidence file ({@code audit/evidence/CaseArchive}).
 */
package lv.saimnieks.audit.retention;
