/** Meetings for people: their pages, the sitting, the protocol. */
package lv.saimnieks.change.meeting.web;
