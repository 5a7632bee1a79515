/**
 * Processes in plain words: who does what, what follows and which sentence of the policy it serves, from the models that
 * the engine runs, so always current. Tells of models only, of no case.
 */
@org.springframework.modulith.NamedInterface("guide")
package lv.saimnieks.platform.guide;
