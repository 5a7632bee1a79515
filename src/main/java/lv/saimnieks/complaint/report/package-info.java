/** Reports of complaints and suggestions: what they were about and how they ended (RPT-2), and terms kept (RPT-8). */
package lv.saimnieks.complaint.report;
