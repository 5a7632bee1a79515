/** The process {@code complaint-handling}: the way in, and what each answer and step does with the register. */
@org.springframework.modulith.NamedInterface("process")
package lv.saimnieks.complaint.process;
