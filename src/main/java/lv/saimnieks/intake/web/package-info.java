/** Pages and REST for citizens: to submit a complaint or suggestion and to see how it fares; open to everybody. */
package lv.saimnieks.intake.web;
