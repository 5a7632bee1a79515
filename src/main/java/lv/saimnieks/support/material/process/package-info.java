/** The processes themselves as materials (PU2-12/O1): described from the models that the engine runs, so always current. */
package lv.saimnieks.support.material.process;
