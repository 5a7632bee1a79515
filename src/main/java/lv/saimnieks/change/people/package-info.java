/** Who does a step of a change, who reads it and who is told of it (PU2-20, roles of section 1.1). */
package lv.saimnieks.change.people;
