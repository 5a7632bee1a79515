/**
 * What a text is, proposed with reasons; a person confirms it (PU2-18/A2, U2, U3, V8). Words are read without marks and
 * endings; phrases that a process owner keeps in tables ({@link lv.saimnieks.complaint.recognition.PhraseSource}) are
 * found in them, and what counts is whether something is asserted to have happened or only wished, feared or asked. Where
 * phrases are silent or weak, texts whose kind people have said decide ({@code complaint/examples.csv}). Kind and priority are said by the decision tables alone ({@link lv.saimnieks.platform.DecisionTables}).
 */
@NullMarked
package lv.saimnieks.complaint.recognition;

import org.jspecify.annotations.NullMarked;
