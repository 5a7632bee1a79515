/** What differs between two deployments, in the words of Modeler's properties panel: steps, flows, fields, rows. */
package lv.saimnieks.models.comparison;
