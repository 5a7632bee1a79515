import { locales, said } from '../../../../js/camunda-language-1.js';

const language = await locales('welcome');

export default {
  app: {
    name: said('Sākums', 'Welcome'),
    vendor: 'Saimnieks'
  },

  locales: language,

  // Change the number in the file's name whenever the script changes: browsers keep scripts by their name.
  customScripts: ['../../../js/camunda-session-1', '../../../js/camunda-header-1', '../../../js/camunda-words-1'],

  disableWelcomeMessage: true
};
