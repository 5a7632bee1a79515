// Custom script of Admin (its scripts/config.js names it): permissions in Latvian words. Admin shows them by the engine's
// constants, which hold no words of their own; the constants stay as a tooltip for whoever reads the engine's manual.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

import { LATVIAN } from './camunda-language.js';

const PERMISSIONS = {
  ALL: 'visas',
  NONE: 'nekādas',
  ACCESS: 'lietot',
  CREATE: 'izveidot',
  READ: 'skatīt',
  UPDATE: 'labot',
  DELETE: 'dzēst',
  SET: 'iestatīt',
  SUSPEND: 'apturēt un aktivizēt',
  RETRY_JOB: 'mēģināt fona darbus vēlreiz',
  CREATE_INSTANCE: 'sākt gadījumus',
  READ_INSTANCE: 'skatīt gadījumus',
  UPDATE_INSTANCE: 'labot gadījumus',
  SUSPEND_INSTANCE: 'apturēt un aktivizēt gadījumus',
  DELETE_INSTANCE: 'dzēst gadījumus',
  MIGRATE_INSTANCE: 'migrēt gadījumus',
  READ_INSTANCE_VARIABLE: 'skatīt gadījumu mainīgos',
  UPDATE_INSTANCE_VARIABLE: 'labot gadījumu mainīgos',
  READ_TASK: 'skatīt uzdevumus',
  UPDATE_TASK: 'labot uzdevumus',
  TASK_ASSIGN: 'uzticēt uzdevumus',
  TASK_WORK: 'veikt uzdevumus',
  READ_TASK_VARIABLE: 'skatīt uzdevumu mainīgos',
  UPDATE_TASK_VARIABLE: 'labot uzdevumu mainīgos',
  READ_VARIABLE: 'skatīt mainīgos',
  UPDATE_VARIABLE: 'labot mainīgos',
  READ_HISTORY: 'skatīt vēsturi',
  READ_HISTORY_VARIABLE: 'skatīt mainīgos vēsturē',
  UPDATE_HISTORY: 'labot vēsturi',
  DELETE_HISTORY: 'dzēst vēsturi',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'migrēt procesa gadījumus',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: 'mainīt procesa gadījumu gaitu',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: 'sākt procesa gadījumus no jauna',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: 'dzēst notiekošus procesa gadījumus',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: 'dzēst pabeigtus procesa gadījumus',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: 'dzēst izvērtējumus',
  CREATE_BATCH_SET_JOB_RETRIES: 'iestatīt fona darbu mēģinājumus',
  CREATE_BATCH_SET_REMOVAL_TIME: 'iestatīt dzēšanas laiku',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: 'iestatīt ārējo uzdevumu mēģinājumus',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: 'apturēt un aktivizēt procesa gadījumus',
  CREATE_BATCH_SET_VARIABLES: 'iestatīt mainīgos'
};

// of a decision table the same permission means something else
const OF_DECISIONS = {
  CREATE_INSTANCE: 'izvērtēt',
  READ_HISTORY: 'skatīt izvērtējumus',
  DELETE_HISTORY: 'dzēst izvērtējumus'
};
const DECISIONS = /[?&]resource=10(?:&|$)/;

const PLACES = 'td.permissions, .permissions .form-control-static, .permissions label, .modal-body dd';

export function latvian(text) {
  const words = DECISIONS.test(window.location.hash) ? { ...PERMISSIONS, ...OF_DECISIONS } : PERMISSIONS;
  const named = text.trim().split(/\s*,\s*/);
  return named.every((name) => Object.hasOwn(words, name)) ? named.map((name) => words[name]).join(', ') : null;
}

function translate() {
  document.querySelectorAll(PLACES).forEach((element) => {
    for (const node of element.childNodes) {
      const said = node.nodeType === Node.TEXT_NODE && node.data.trim() ? latvian(node.data) : null;
      if (said !== null) {
        element.title = node.data.trim();
        node.data = said;
      }
    }
  });
}

if (document.documentElement.lang === LATVIAN) {
  translate();
  // at once, not with the next frame: a permission must not be seen in two languages while a row is edited
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true, characterData: true });
}

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.permissions', pluginPoint: 'saimnieks.permissions', priority: 0, render() {} };
