export default {
  customScripts: ['../../../js/camunda-session-1'],
  disableWelcomeMessage: true,
};
