/**
 * Papers for auditors: a Thymeleaf template becomes an A4 PDF with an embedded font
 * ({@link lv.saimnieks.audit.pdf.PdfPages}), and a model with the path that a case took becomes a drawing for it. Templates
 * are XHTML in {@code templates/audit}, words in {@code messages/pdf.properties} and in the message file of whoever prints.
 * Nothing outside the template is ever loaded: no network, no files, no external entities. The same content printed at
 * the same moment is the same file, byte for byte.
 */
package lv.saimnieks.audit.pdf;
