/**
 * Guides, instructions and descriptions in versions, with files (PU2-12/O1, A1, A2, U1): a draft is sent for approval,
 * approved by another person, read by those for whom it is meant, who are told and confirm it, and withdrawn with a reason.
 * {@link lv.saimnieks.support.material.Materials} does it, {@link lv.saimnieks.support.material.MaterialAccess} says who
 * may, {@link lv.saimnieks.support.material.Upkeep} keeps what is published in force, and {@link
 * lv.saimnieks.support.material.ReadingRoom} is what a reader finds.
 */
package lv.saimnieks.support.material;
