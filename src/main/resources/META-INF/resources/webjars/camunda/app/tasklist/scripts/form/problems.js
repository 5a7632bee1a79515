/*
 * The list of what is wrong, over the buttons of a form: a form may be several screens high, and the button that sends
 * it is grey for as long as something is wrong. Each entry leads to its field.
 */

import { unfold } from './sections.js';
import { afterSending, forgetMessages, link, make, overButtons, say } from './desk.js';

const DRAWN = 100; // milliseconds until the viewer has drawn what it found, and it has been put into Latvian

const fieldOfEntry = new WeakMap();

let shown = null;

function fieldOf(problem) {
  return problem.closest('.fjs-form-field');
}

function goTo(field) {
  unfold(field);
  field.scrollIntoView({ block: 'center' });
  field.querySelector('input:not(:disabled), textarea, select, [tabindex="0"]')?.focus({ preventScroll: true });
}

/** What stands above a field, without the mark of fields that must be filled in. */
export function labelOf(words) {
  return words
    .replace(/\*\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function entry(field, sentence) {
  const label = labelOf(field.querySelector('.fjs-form-field-label')?.textContent || '');
  const item = make(
    'li',
    '',
    link(label ? `${label}: ${sentence}` : sentence, () => goTo(field))
  );
  fieldOfEntry.set(item, field);
  return item;
}

function same(entries, before) {
  return (
    entries.length === before.length &&
    entries.every(
      (item, i) => item.textContent === before[i].textContent && fieldOfEntry.get(item) === fieldOfEntry.get(before[i])
    )
  );
}

function ofForm(container) {
  return [...container.querySelectorAll('.fjs-form-field-error')].flatMap((error) => {
    const sentences = [...error.querySelectorAll('li')].map((li) => li.textContent);
    return entry(fieldOf(error), sentences.join(' '));
  });
}

/** The last name of "planItemsText[1].to", and the row where it stands, counted from 0. */
export function namedBy(path) {
  const row = /\[(\d+)\][^[]*$/.exec(path);
  return {
    key: path
      .split('.')
      .pop()
      .replace(/\[\d+\]$/, ''),
    row: row ? Number(row[1]) - 1 : 0
  };
}

/** Where a field is drawn, in a list once in each row. */
function drawn(container, id) {
  const ids = new RegExp(`-${id}(_\\d+)*(-[^-]*)*$`);
  const inputs = [...container.querySelectorAll('[id]')].filter((element) => ids.test(element.id));
  return [...new Set(inputs.map(fieldOf).filter(Boolean))];
}

function ofServer({ form, container, refused }) {
  return Object.entries(refused).map(([path, sentence]) => {
    const { key, row } = namedBy(path);
    const field = form
      .get('formFieldRegistry')
      .getAll()
      .find((one) => one.key === key || one.path === key);
    const places = field ? drawn(container, field.id) : [];
    const place = places[row] || places[0];
    return place ? entry(place, sentence) : make('li', '', sentence);
  });
}

function draw() {
  if (!shown || !shown.container.isConnected) {
    return;
  }
  const entries = [...ofForm(shown.container), ...ofServer(shown)];
  shown.list.hidden = entries.length === 0;
  if (!same(entries, shown.list.lastChild.children)) {
    // what stays as it is is not made anew under a pointer
    shown.list.lastChild.replaceChildren(...entries);
  }
  overButtons(shown.container, shown.list);
}

function drawSoon() {
  window.setTimeout(draw, DRAWN);
}

function pressed(event) {
  if (!event.target.closest?.('button[ng-click="complete()"]')) {
    return;
  }
  forgetMessages();
  if (shown) {
    shown.refused = {};
    window.setTimeout(() => {
      draw();
      if (ofForm(shown.container).length) {
        forgetMessages(); // the list says more than "could not be completed"
        if (!document.activeElement.closest('.fjs-form-field, .form-problems')) {
          shown.list.focus();
        }
      }
    }, DRAWN);
  }
}

function answered(taken, fields) {
  if (taken) {
    forgetMessages();
    say('Izdarīts', 'Uzdevums ir pabeigts.');
  } else if (shown) {
    shown.refused = fields;
    drawSoon();
  }
}

/** Lists what is wrong with this form. */
export function listProblems(form) {
  const list = make('div', 'form-problems', make('p', '', 'Lūdzu, izlabojiet:'), make('ul', ''));
  list.tabIndex = -1;
  list.hidden = true;
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', 'Kas jāizlabo');
  shown?.list.remove();
  shown = { form, container: form._container, list, refused: {} };
  form.on('changed', drawSoon);
}

/** Watches the buttons of forms and the answers to them. */
export function watchButtons() {
  document.addEventListener('click', pressed, true);
  afterSending(answered);
}
