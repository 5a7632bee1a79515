/** Submissions (pieteikumi) as the register keeps them, with the states that guard themselves. */
@org.springframework.modulith.NamedInterface("model")
package lv.saimnieks.complaint.model;
