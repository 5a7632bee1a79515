import { locales, said } from '../../../../js/camunda-language.js';

const language = await locales('cockpit');

export default {
  app: { name: said('Procesu norise', 'Cockpit'), vendor: 'Saimnieks' },

  locales: language,

  customScripts: [
    '../../../js/camunda-session',
    '../../../js/camunda-header',
    '../../../js/camunda-words',
    '../../../js/field-words',
    '../../../js/camunda-reason',
    'scripts/history'
  ],

  disableWelcomeMessage: true
};
