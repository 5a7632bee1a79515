/** What the scripts of the demo institution do with meetings. */
package lv.saimnieks.change.meeting.process;
