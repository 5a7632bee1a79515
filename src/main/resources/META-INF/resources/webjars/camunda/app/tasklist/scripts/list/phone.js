/*
 * On a phone one thing at a time: the task whose link was followed, with the list and the filters one tap away.
 */
import { said } from '../../../../../js/camunda-language.js';
import { make } from '../form/desk.js';

const PARTS = { filters: said('Filtri', 'Filters'), list: said('Uzdevumi', 'Tasks'), task: said('Uzdevums', 'Task') };

const bar = make('nav', 'phone-parts');
bar.setAttribute('aria-label', said('Lapas daļas', 'Parts of the page'));
const buttons = Object.entries(PARTS).map(([part, words]) => {
  const button = make('button', 'btn btn-default', words);
  button.type = 'button';
  button.dataset.part = part;
  button.addEventListener('click', () => show(part));
  return button;
});
bar.append(...buttons);

function show(part) {
  document.body.dataset.shown = part;
  buttons.forEach((button) => button.setAttribute('aria-pressed', button.dataset.part === part));
}

/** The style sheet hides the bar where there is room for all parts side by side. */
export function onePartOnPhones() {
  let opened;
  window.angular.module('cam.tasklist').run([
    '$rootScope',
    '$location',
    (scope, location) => {
      scope.$on('$locationChangeSuccess', () => {
        const { task, filter } = location.search();
        const now = `${task} ${filter}`;
        if (now !== opened) {
          opened = now;
          show(task ? 'task' : 'list');
        }
      });
      document.querySelector('.site-wrap').before(bar);
    }
  ]);
}
