import { locales, said } from '../../../../js/camunda-language.js';

const language = await locales('tasklist');

export default {
  app: { name: said('Uzdevumi', 'Tasks'), vendor: 'Saimnieks' },

  locales: language,

  customScripts: [
    'scripts/case-panel',
    'scripts/hand-over',
    'scripts/task-form',
    'scripts/task-list',
    'scripts/form-words',
    'scripts/diagram-at-step',
    '../../../js/camunda-session',
    '../../../js/camunda-header',
    '../../../js/camunda-words'
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
      description: said(
        'Pāriet uz pirmo lauku uzdevuma veidlapā',
        'Sets the focus to the first input field in a task form'
      )
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: said('Atvērt logu, kurā sāk procesu', 'Opens the start process modal dialog')
    }
  }
};
