/*
 * Forms of tasks: they keep what people type as it was typed, and whether or not it is sent; and they say over the
 * buttons what is wrong, and over themselves who may fill them in.
 */
import { keepDrafts, withDraft } from './form/drafts.js';
import { countOnlyErrors, keepTyped } from './form/fields.js';
import { leadIntoForm } from './form/keys.js';
import { listProblems, watchButtons } from './form/problems.js';
import { foldSections } from './form/sections.js';
import { sayHowToTake } from './form/taking.js';
import { beforeShown } from './form/viewer.js';

beforeShown((form, schema, data) => {
  keepTyped(form);
  countOnlyErrors(form);
  listProblems(form);
  foldSections(form, schema);
  return withDraft(form, schema, data, () => keepTyped(form));
});
watchButtons();
keepDrafts();
sayHowToTake();
leadIntoForm();

export default { id: 'task-form', pluginPoint: 'tasklist.task.action', render: () => {} };
