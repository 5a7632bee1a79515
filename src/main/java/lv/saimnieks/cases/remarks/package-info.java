/**
 * What people add to a case beside its steps: comments, files, what a requester was asked for, advice asked of a colleague
 * and given. The words are lines of the timeline, so that story, evidence, cover and erasure hold of them as of all others;
 * files lie in the store of cases and know their line. Who works with a case may add, as long as it is open; who holds a
 * task of it and who asks to hear are told by mail.
 */
@org.springframework.modulith.NamedInterface("remarks")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.remarks;
