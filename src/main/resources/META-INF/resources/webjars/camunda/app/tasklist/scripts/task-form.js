/*
 * Forms of tasks keep what people type into them.
 */
import { keepTyped } from './form/fields.js';
import { beforeShown } from './form/viewer.js';

beforeShown(keepTyped);

export default { id: 'task-form', pluginPoint: 'tasklist.task.action', render: () => {} };
