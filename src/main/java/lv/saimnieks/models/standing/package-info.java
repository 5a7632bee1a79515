/**
 * Cases that stand still, failed or disagree with their register, with what to do about it, and what was done in cases by
 * hand. Found by the same stored queries as the rules of the self-audit.
 */
package lv.saimnieks.models.standing;
