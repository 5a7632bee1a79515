/**
 * Needs for methodical support (PU2-12/I2, A2, D1–D4, U1): who needs help with what, for providers inside or outside,
 * how it was answered – a material that is there, a new one, a training, a consultation – and who knows of it. A need is
 * registered by {@link lv.saimnieks.support.need.NeedIntake} and moved on by {@link
 * lv.saimnieks.support.need.NeedSteps}; {@link lv.saimnieks.support.need.Needs} is the register.
 */
package lv.saimnieks.support.need;
