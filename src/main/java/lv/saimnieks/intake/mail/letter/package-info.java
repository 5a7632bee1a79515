/** Letters as they read, whatever program wrote them: headers, text, files, what tells that no person wrote them. */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.intake.mail.letter;
