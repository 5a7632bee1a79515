/*
 * The forms' viewer that Tasklist 7.24 carries (form-js 1.8.7). Whoever wants something of every form, present and future,
 * says so here once.
 */
import { bundled } from '../bundle.js';

const VIEWER = 57661;
const DRAWING = 91088;

const viewer = bundled(VIEWER);

/** Parts of which fields are made, and what draws them. */
export const { Datetime, Description, Errors, Label, Numberfield, getSchemaVariables } = viewer;
export const { jsx, jsxs } = bundled(DRAWING);

const show = viewer.Form.prototype.importSchema;

/** Shows a form anew with other values. */
export function showAgain(form, schema, data) {
  return show.call(form, schema, data);
}

/**
 * Before a form is shown.
 *
 * @param prepare is given the viewer's form, the form's schema and the values it begins with; may give other values, or
 *   the promise of them
 */
export function beforeShown(prepare) {
  const before = viewer.Form.prototype.importSchema;
  viewer.Form.prototype.importSchema = async function (schema, data = {}) {
    return before.call(this, schema, (await prepare(this, schema, data)) || data);
  };
}
