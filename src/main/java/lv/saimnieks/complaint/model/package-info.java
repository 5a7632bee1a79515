/** Submissions (pieteikumi) as the register keeps them, with the states that guard themselves. */
package lv.saimnieks.complaint.model;
