/** The register of submissions, the page of each, and what can be done with one outside a task. */
package lv.saimnieks.complaint.web;
