/** Who does a step of a submission, who reads what of it, and who is told (PU2-18, roles of section 1.2). */
@org.springframework.modulith.NamedInterface("people")
package lv.saimnieks.complaint.people;
