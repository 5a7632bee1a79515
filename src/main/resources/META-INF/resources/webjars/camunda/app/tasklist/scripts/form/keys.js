/*
 * The key that leads into the form: Tasklist itself looks for fields of other kinds of forms only.
 */

const FIRST = '.task-details .fjs-container :is(input, textarea):not([disabled], [readonly])';

export function leadIntoForm() {
  window.angular
    .module('cam.tasklist')
    .run(['$rootScope', (scope) => scope.$on('shortcut:focusForm', () => document.querySelector(FIRST)?.focus())]);
}
