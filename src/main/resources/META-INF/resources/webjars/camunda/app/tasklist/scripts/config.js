export default {
  app: {
    name: 'Uzdevumi',
    vendor: 'Saimnieks'
  },

  // Change the number in the file's name whenever the script changes: browsers keep scripts by their name.
  customScripts: ['scripts/case-panel-2', 'scripts/form-words-1', 'scripts/form-lists-1', '../../../js/camunda-session-1'],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
