/*
 * Drafts: what was typed into a task's form and not sent. The server keeps them for the person whose task it is; what has
 * not reached it yet (the session has ended, the network is away) waits in this tab of the browser.
 */

import { ROOT, afterSending, link, make, overButtons, taskOf } from './desk.js';
import { getSchemaVariables, showAgain } from './viewer.js';

const PAUSE = 1500; // milliseconds between two savings while somebody types
const LATER = 15000; // and after one that failed
const LARGEST = 60000; // bytes that a browser still sends when its page is left

let draft = null;

function address(task) {
  return `${ROOT}/api/drafts/${encodeURIComponent(task)}`;
}

async function ask(task, request = {}) {
  return fetch(address(task), {
    credentials: 'same-origin',
    ...request,
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...request.headers }
  });
}

async function read(task) {
  try {
    const answer = await ask(task);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function waitingPlace({ session, task }) {
  return session && `saimnieks-draft:${session.user}:${task}`;
}

function waiting(one) {
  return waitingPlace(one) && sessionStorage.getItem(waitingPlace(one));
}

function wait(one, typed) {
  if (waitingPlace(one)) {
    sessionStorage.setItem(waitingPlace(one), typed);
  }
}

function waitNoMore(one) {
  if (waitingPlace(one)) {
    sessionStorage.removeItem(waitingPlace(one));
  }
}

/** The answers that a form gives, of all that it was shown with. */
function typedInto({ form, names }) {
  const { data } = form._getState();
  return JSON.stringify(Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]])));
}

const IN_RIGA = new Intl.DateTimeFormat('lv', {
  timeZone: 'Europe/Riga',
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
});

/** A time of Riga as people read it: of today the hour, else the day too. */
export function shownTime(when, now = new Date()) {
  const parts = (date) => Object.fromEntries(IN_RIGA.formatToParts(date).map(({ type, value }) => [type, value]));
  const day = (of) => `${of.day}.${of.month}.${of.year}.`;
  const then = parts(when);
  return `${day(then) === day(parts(now)) ? 'plkst.' : day(then)} ${then.hour}:${then.minute}`;
}

function tell(one, words, ...more) {
  one.state.replaceChildren(words, ...more);
  one.state.classList.toggle('failed', one.failed);
  one.state.setAttribute('role', one.failed ? 'alert' : 'note');
  overButtons(one.form._container, one.state);
}

function changes(method, session, body) {
  return {
    method,
    body,
    headers: {
      'Content-Type': 'application/json',
      ...(session.csrfHeader && { [session.csrfHeader]: session.csrfToken })
    }
  };
}

async function put(one, typed, leaving) {
  const request = () => ({ ...changes('PUT', one.session, typed), keepalive: leaving && typed.length < LARGEST });
  one.session = one.session || (await read(one.task));
  if (!one.session) {
    return null;
  }
  let answer = await ask(one.task, request());
  if (answer.status === 403 && !leaving) {
    // after a new login the old token is not taken any more
    one.session = (await read(one.task)) || one.session;
    answer = await ask(one.task, request());
  }
  return answer;
}

async function save(one, leaving = false) {
  window.clearTimeout(one.timer);
  one.timer = null;
  const typed = typedInto(one);
  if (one.over || typed === one.saved) {
    return;
  }
  try {
    const answer = await put(one, typed, leaving);
    if (answer?.ok) {
      one.saved = typed;
      one.failed = false;
      waitNoMore(one);
      const { savedAt } = await answer.json();
      tell(one, `Melnraksts saglabāts ${shownTime(new Date(savedAt))}.`);
      return;
    }
    one.failed = true;
    await tellFailure(one, answer);
  } catch {
    one.failed = true;
    await tellFailure(one, null);
  }
}

async function tellFailure(one, answer) {
  if (one.over) {
    return;
  }
  if (answer?.status === 401) {
    tell(
      one,
      'Darba sesija ir beigusies. Ierakstītais ir saglabāts šajā pārlūka cilnē. ',
      link('Ieiet no jauna un turpināt', () => window.location.reload())
    );
    return;
  }
  const reason = answer && answer.status < 500 ? (await answer.json().catch(() => ({}))).detail : null;
  tell(one, reason || 'Melnrakstu pašlaik neizdodas saglabāt serverī. Neaizveriet šo cilni; sistēma mēģinās vēlreiz.');
  if (!reason) {
    one.timer = one.timer || window.setTimeout(() => save(one), LATER);
  }
}

function changed(one) {
  if (!one.touched || one.over) {
    return;
  }
  const typed = typedInto(one);
  if (typed !== one.saved) {
    wait(one, typed);
    one.timer = one.timer || window.setTimeout(() => save(one), PAUSE);
  }
}

function forget(one) {
  window.clearTimeout(one.timer);
  waitNoMore(one);
  if (one.session) {
    ask(one.task, changes('DELETE', one.session)).catch(() => {});
  }
}

function startAnew(one, schema, data) {
  forget(one);
  one.timer = null;
  one.touched = false;
  one.notice.remove();
  one.state.remove();
  one.prepareAnew();
  showAgain(one.form, schema, data);
  one.saved = typedInto(one);
}

/**
 * Keeps what is typed into the form of a task, and gives back what was typed before.
 *
 * @param prepareAnew before the form is shown without its draft
 * @return the values that the form begins with
 */
export async function withDraft(form, schema, data, prepareAnew) {
  leave();
  const container = form._container;
  const task = taskOf(container);
  if (!task) {
    draft = null;
    return data;
  }
  const one = {
    form,
    task,
    prepareAnew,
    names: getSchemaVariables(schema, { inputs: false }),
    session: await read(task),
    state: make('p', 'draft-state'),
    touched: false,
    failed: false
  };
  draft = one;
  const lost = waiting(one);
  const values = lost ? JSON.parse(lost) : one.session?.values;
  form.on('changed', () => changed(one));
  ['input', 'click', 'keydown'].forEach((kind) => container.addEventListener(kind, () => touch(one), true));
  if (!values) {
    return data;
  }
  const since = lost ? '' : `, saglabāts ${shownTime(new Date(one.session.savedAt))}`;
  one.notice = make('p', 'draft-restored', `Atjaunots melnraksts${since}. `);
  one.notice.setAttribute('role', 'status');
  one.notice.append(link('Sākt no jauna', () => startAnew(one, schema, data)));
  container.before(one.notice);
  if (lost) {
    one.touched = true; // and goes to the server with the form's first change, which is that it is shown
  }
  return { ...data, ...values };
}

/** From here on what changes is a person's doing; what the form began with needs no keeping. */
function touch(one) {
  if (!one.touched) {
    one.touched = true;
    one.saved = typedInto(one);
  }
}

/** The field that is being typed into hands over its text only when it is left. */
function leave() {
  if (draft && !draft.over && draft.touched) {
    if (draft.form._container.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    save(draft, true);
  }
}

function warn(event) {
  leave();
  if (draft && !draft.over && draft.failed && draft.touched && typedInto(draft) !== draft.saved) {
    event.preventDefault();
  }
}

/** Tasklist would keep drafts in the browser, for whoever sits there next; its button saves to the server instead. */
function insteadOfTheBrowser() {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, value) {
    if (!name.startsWith('camunda-form:')) {
      set.call(this, name, value);
    } else if (draft) {
      draft.touched = true;
      changed(draft);
      save(draft);
    }
  };
  Object.keys(localStorage)
    .filter((name) => name.startsWith('camunda-form:'))
    .forEach((name) => localStorage.removeItem(name));
}

export function keepDrafts() {
  insteadOfTheBrowser();
  window.addEventListener('hashchange', leave);
  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', () => document.hidden && draft?.touched && save(draft, true));
  afterSending((taken) => {
    if (taken && draft) {
      draft.over = true; // and erased by the server, which knows that the task is done
      window.clearTimeout(draft.timer);
      waitNoMore(draft);
    }
  });
}
