import { locales, said } from '../../../../js/camunda-language.js';

const language = await locales('admin');

export default {
  app: { name: said('Administrēšana', 'Admin'), vendor: 'Saimnieks' },

  locales: language,

  customScripts: [
    '../../../js/camunda-session',
    '../../../js/camunda-header',
    '../../../js/camunda-words',
    '../../../js/camunda-permissions'
  ],

  disableWelcomeMessage: true
};
