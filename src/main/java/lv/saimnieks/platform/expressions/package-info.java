/**
 * Expressions that process owners write in models: read with the engine's own parser, they may name variables and
 * compare them, and nothing else. The check of a deployment and the engine at run time ask the same question.
 */
package lv.saimnieks.platform.expressions;
