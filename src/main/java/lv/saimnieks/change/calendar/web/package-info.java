/**
 * Pages, CSV, REST and calendar addresses of the change calendar. All staff read it, each what they may see; portfolio
 * managers keep the freeze windows; everybody but auditors has calendar addresses of their own.
 */
package lv.saimnieks.change.calendar.web;
