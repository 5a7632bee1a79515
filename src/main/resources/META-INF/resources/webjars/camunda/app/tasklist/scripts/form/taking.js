/*
 * A task that nobody has yet shows its form grey. Over it is said what to do first, with the button for it; and of a task
 * that somebody else has, why it stays grey.
 */
import { said } from '../../../../../js/camunda-language.js';
import { whenPageChanges } from '../../../../../js/page-changes.js';
import { link, make } from './desk.js';

const TAKE = said('Pieņemt', 'Claim');
const FIRST = said('Lai aizpildītu veidlapu, vispirms nospiediet ', 'To fill in the form, first press ');
const ELSEWHERE = said(
  'Šo uzdevumu veic cits darbinieks. Veidlapu var aizpildīt tikai tas, kam uzdevums ir uzticēts.',
  'Somebody else works on this task. Only whom it is assigned to can fill in the form.'
);

const about = document.querySelector.bind(document, '[cam-tasklist-task-meta] .actors');

function claim() {
  return about()?.querySelector('button.claim');
}

function notice() {
  if (claim()) {
    const button = link(TAKE, () => claim()?.click());
    button.className = 'btn btn-primary';
    return make('p', 'task-taking free', FIRST, button);
  }
  return about()?.querySelector('.assignee') && !about().querySelector('.unclaim')
    ? make('p', 'task-taking held', ELSEWHERE)
    : null;
}

function place() {
  // not inside: what is inside is grey and takes no clicks
  const form = document.querySelector('.task-details .fjs-container')?.closest('[ng-class*="disabled-form"]');
  const shown = document.querySelector('.task-taking');
  const wanted = form && notice();
  if (!wanted) {
    shown?.remove();
  } else if (shown?.className !== wanted.className || shown.nextElementSibling !== form) {
    shown?.remove();
    form.before(wanted);
  }
}

export function sayHowToTake() {
  whenPageChanges(place);
}
