import { locales, said } from '../../../../js/camunda-language-1.js';

const language = await locales('cockpit');

export default {
  app: {
    name: said('Procesu norise', 'Cockpit'),
    vendor: 'Saimnieks'
  },

  locales: language,

  // Change the number in the file's name whenever the script changes: browsers keep scripts by their name.
  customScripts: [
    '../../../js/camunda-session-1',
    '../../../js/camunda-header-1',
    '../../../js/camunda-words-2',
    '../../../js/field-words-1',
    'scripts/history-2'
  ],

  disableWelcomeMessage: true
};
