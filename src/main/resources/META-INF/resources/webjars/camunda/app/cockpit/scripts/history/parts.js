/*
 * What every view has: frame with navigation and search by number, notices of loading and failures, badges, pages.
 */
import { fill, h, newId } from './dom.js';
import { t } from './words.js';
import { number } from './format.js';
import { ROOT, options } from './api.js';

const AFTER_LOGIN = 'vesture.after-login';

/** Path of a case's page. */
export function casePath(idOrNumber) {
  return `#/vesture/lieta/${encodeURIComponent(idOrNumber)}`;
}

/** Path of a process's page. */
export function processPath(key) {
  return `#/vesture/process/${encodeURIComponent(key)}`;
}

/**
 * The frame of a page: scrolls by itself, has our navigation and the field that opens a case by number.
 * active: cases | operations | process | ''
 */
export function frame(active, ...content) {
  const points = [
    ['cases', '#/vesture', t('nav.cases')],
    ['operations', '#/vesture/darbibas', t('nav.operations')],
    ['batches', `${ROOT}/parskati/kopdarbibas`, t('nav.batches')],
    ['evidence', `${ROOT}/parskati/pieradijumi`, t('nav.evidence')],
    ['conformity', `${ROOT}/parskati/atbilstiba`, t('nav.conformity')]
  ];
  const list = h(
    'ul',
    {},
    points.map(([id, href, words]) =>
      h('li', { 'data-point': id }, h('a', { href, 'aria-current': id === active ? 'page' : null }, words))
    )
  );
  const open = opener();
  // process owners have figures here, and no cases; a refusal is told by the view itself
  options()
    .then((known) => {
      if (!known.cases) {
        open.remove();
        list.querySelector('[data-point=operations]').remove();
        fill(list.querySelector('[data-point=cases] a'), t('nav.processes'));
      }
    })
    .catch(() => {});
  return h(
    'div',
    { class: 'vst vst-page' },
    h('header', { class: 'vst-top' }, h('nav', { 'aria-label': t('history') }, list), open),
    h('main', { class: 'vst-main' }, content, h('p', { class: 'vst-soft' }, t('zone')))
  );
}

function opener() {
  const id = newId('open');
  const input = h('input', {
    id,
    type: 'search',
    placeholder: 'IZM-2026-000001',
    autocomplete: 'off',
    spellcheck: 'false'
  });
  return h(
    'form',
    {
      class: 'vst-open',
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        const wanted = input.value.trim().replace(/^[a-z]+(?=-\d{4}-)/, (register) => register.toUpperCase());
        if (wanted) {
          window.location.hash = casePath(wanted);
          input.value = '';
        } else {
          input.focus();
        }
      }
    },
    h('label', { for: id }, t('open.label')),
    input,
    h('button', { type: 'submit', class: 'vst-button' }, t('open.button'))
  );
}

/** A line that a screen reader reads when it changes. */
export function announcer() {
  const element = h('p', { class: 'vst-unseen', role: 'status', 'aria-live': 'polite' });
  return { element, say: (words) => fill(element, words) };
}

/** "Loading". */
export function loading(words = t('loading')) {
  return h('p', { class: 'vst-loading' }, h('span', { class: 'vst-spinner', 'aria-hidden': 'true' }), words);
}

/** Why something is not there, and what can be done: log in again, try again. */
export function problem(failure, retry) {
  const session = failure.status === 401;
  const words = failure.status === undefined ? t('problem.script') : failure.message;
  if (failure.status === undefined) {
    console.error(failure);
  }
  const fields = Object.values(failure.fields || {});
  return h(
    'div',
    { class: 'vst-notice vst-bad', role: 'alert' },
    h('p', {}, words),
    fields.length && !fields.every((one) => words.includes(one))
      ? h(
          'ul',
          {},
          fields.map((one) => h('li', {}, one))
        )
      : null,
    session
      ? h('p', {}, h('button', { type: 'button', class: 'vst-button', onclick: login }, t('problem.login')))
      : retry && !(failure.status >= 400 && failure.status < 404)
        ? h('p', {}, h('button', { type: 'button', class: 'vst-button', onclick: retry }, t('problem.retry')))
        : null
  );
}

/** To the login page, and back to this view afterwards. */
function login() {
  window.sessionStorage.setItem(AFTER_LOGIN, JSON.stringify({ hash: window.location.hash, at: Date.now() }));
  window.location.reload();
}

/** Goes on where the session ended; what comes after "#" is lost on the way through the login page. */
export function resumeAfterLogin() {
  const stored = window.sessionStorage.getItem(AFTER_LOGIN);
  window.sessionStorage.removeItem(AFTER_LOGIN);
  const place = stored && JSON.parse(stored);
  const fresh = place && Date.now() - place.at < 15 * 60_000;
  if (fresh && ['', '#/', '#/dashboard'].includes(window.location.hash)) {
    window.location.replace(place.hash);
  }
}

/** Nothing was found, and what to do about it. */
export function empty(words, hint) {
  return h('div', { class: 'vst-empty' }, h('p', {}, words), hint ? h('p', {}, hint) : null);
}

const LOOKS = { COMPLETED: 'vst-good', RUNNING: 'vst-accent', INCIDENT: 'vst-bad', SUSPENDED: 'vst-warn' };

/** What became of a case. */
export function stateBadge(state, label) {
  return state ? h('span', { class: `vst-badge ${LOOKS[state] || ''}` }, label || state) : null;
}

/** A button that does something slow once at a time and says what went wrong beside itself. */
export function action(words, run, attributes = {}) {
  const note = h('span', { class: 'vst-note', role: 'status' });
  const { busy, ...rest } = attributes;
  const button = h('button', { type: 'button', class: 'vst-button', ...rest }, words);
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    note.classList.remove('vst-wrong');
    fill(note, busy || t('working'));
    try {
      fill(note, (await run()) || '');
    } catch (failure) {
      note.classList.add('vst-wrong');
      fill(
        note,
        failure.status === undefined ? t('problem.script') : failure.message,
        failure.status === 401
          ? h('button', { type: 'button', class: 'vst-button', onclick: login }, t('problem.login'))
          : null
      );
      if (failure.status === undefined) {
        console.error(failure);
      }
    } finally {
      button.removeAttribute('aria-disabled');
    }
  });
  return h('span', { class: 'vst-action' }, button, note);
}

/** Puts a text on the clipboard; the button shows its beginning, or the words given. */
export function copier(text, words) {
  const button = h(
    'button',
    { type: 'button', class: words ? 'vst-button' : 'vst-link vst-copy', title: words ? text : t('copy.of', { text }) },
    words || h('code', {}, text.length > 13 ? `${text.slice(0, 12)}…` : text),
    words ? null : h('span', { class: 'vst-unseen' }, ` ${t('copy')}`)
  );
  const said = h('span', { class: 'vst-note', role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await copy(text);
      fill(said, t('copy.done'));
    } catch {
      fill(said, text);
    }
    window.setTimeout(() => fill(said), 4000);
  });
  return h('span', { class: 'vst-action' }, button, said);
}

/** Browsers lend the clipboard to secure pages only; elsewhere the old way is left. */
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text);
  }
  const back = document.activeElement;
  const area = h('textarea', { class: 'vst-unseen', readonly: true, value: text });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  back?.focus?.({ preventScroll: true });
  if (!done) {
    throw new Error('copy');
  }
  return undefined;
}

/** Pages of a list: total, and the way to the page before and after. */
export function pager(page, size, total, go) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) {
    return null;
  }
  const step = (to, words, usable) =>
    h(
      'button',
      { type: 'button', class: 'vst-button', disabled: !usable, 'data-focus': words, onclick: () => go(to) },
      words
    );
  return h(
    'nav',
    { class: 'vst-pager', 'aria-label': t('pages') },
    step(0, t('page.first'), page > 0),
    step(page - 1, t('page.previous'), page > 0),
    h('span', {}, t('page.of', { page: number(page + 1), pages: number(pages) })),
    step(page + 1, t('page.next'), page + 1 < pages),
    step(pages - 1, t('page.last'), page + 1 < pages)
  );
}

/** A heading of a table that sorts by it. */
export function sortable(words, key, sort, go) {
  const descending = sort === `-${key}`;
  const ascending = sort === key;
  return h(
    'th',
    { scope: 'col', 'aria-sort': descending ? 'descending' : ascending ? 'ascending' : null },
    h(
      'button',
      {
        type: 'button',
        class: 'vst-sort',
        'data-focus': `sort-${key}`,
        onclick: () => go(descending ? key : ascending ? `-${key}` : key)
      },
      words,
      h('span', { 'aria-hidden': 'true' }, descending ? ' ↓' : ascending ? ' ↑' : '')
    )
  );
}

/** Runs loads one after another: an answer to an older question is thrown away. */
export function latest() {
  let controller = null;
  return {
    async run(load, show, fail) {
      controller?.abort();
      const mine = new AbortController();
      controller = mine;
      try {
        const answer = await load(mine.signal);
        if (controller === mine) {
          show(answer);
        }
      } catch (failure) {
        if (controller === mine && failure.name !== 'AbortError') {
          fail(failure);
        }
      }
    },
    stop() {
      controller?.abort();
      controller = null;
    }
  };
}

/** Focus on a heading, so that whoever cannot see the page hears where they are. */
export function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
