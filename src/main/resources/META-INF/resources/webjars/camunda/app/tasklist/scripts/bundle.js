/*
 * Parts of Tasklist 7.24 that it does not offer to scripts, taken out of the application's own bundle.
 */

let required;
self.webpackChunkcamunda_bpm_webapp.push([['saimnieks'], {}, (require) => (required = require)]);

/** A module of the bundle by its number. */
export const bundled = (number) => required(number);
