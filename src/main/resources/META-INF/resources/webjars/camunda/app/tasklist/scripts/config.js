import { locales, said } from '../../../../js/camunda-language-1.js';

const language = await locales('tasklist');

export default {
  app: {
    name: said('Uzdevumi', 'Tasks'),
    vendor: 'Saimnieks'
  },

  locales: language,

  // Change the number in the file's name whenever the script changes: browsers keep scripts by their name.
  customScripts: [
    'scripts/case-panel-2',
    'scripts/form-words-2',
    'scripts/form-lists-1',
    '../../../js/camunda-session-1',
    '../../../js/camunda-header-1',
    '../../../js/camunda-words-2'
  ],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: said('Pieņemt izvēlēto uzdevumu', 'Claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: said('Pāriet uz pirmo filtru sarakstā', 'Set the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: said('Pāriet uz pirmo uzdevumu sarakstā', 'Sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: said('Pāriet uz pirmo lauku uzdevuma veidlapā', 'Sets the focus to the first input field in a task form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: said('Atvērt logu, kurā sāk procesu', 'Opens the start process modal dialog')
    }
  }
};
