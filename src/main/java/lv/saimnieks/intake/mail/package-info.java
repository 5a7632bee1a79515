/**
 * The institution's mail box: each letter that reaches it is read ({@link lv.saimnieks.intake.mail.letter.LetterReader}) and
 * becomes a new submission, a letter in a known case, a comment of a member of staff who answers the system's mail, or a
 * row of letters that a person looks at ({@code /registri/vestules}). Every letter is kept byte for byte, but for those
 * that became comments.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.intake.mail;
