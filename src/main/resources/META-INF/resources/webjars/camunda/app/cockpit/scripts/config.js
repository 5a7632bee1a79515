export default {
  // Change the number in the file's name whenever a script changes: browsers keep scripts by their name.
  customScripts: ['../../../js/camunda-session-1', 'scripts/history-1'],
  disableWelcomeMessage: true,
};
