/**
 * The institution's mail box: each letter that reaches it is read ({@link lv.saimnieks.intake.mail.letter.LetterReader}) and
 * becomes a new submission, a letter in a known case, or a row of letters that a person looks at ({@code
 * /registri/vestules}). Every letter is kept byte for byte, whatever becomes of it.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.intake.mail;
