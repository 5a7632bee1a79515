import { locales, said } from '../../../../js/camunda-language-1.js';

const language = await locales('admin');

export default {
  app: {
    name: said('Administrēšana', 'Admin'),
    vendor: 'Saimnieks'
  },

  locales: language,

  // Change the number in the file's name whenever the script changes: browsers keep scripts by their name.
  customScripts: ['../../../js/camunda-session-1', '../../../js/camunda-header-1', '../../../js/camunda-words-2',
    '../../../js/camunda-permissions-1'],

  disableWelcomeMessage: true
};
