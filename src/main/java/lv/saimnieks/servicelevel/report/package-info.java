/** Reports of service levels: the portfolio at a glance (RPT-4). Who may read all terms may read them. */
package lv.saimnieks.servicelevel.report;
