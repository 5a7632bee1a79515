/** Services and resources with their providers, dependencies and history: the portfolio (PU1, PU2). */
package lv.saimnieks.catalogue.items;
