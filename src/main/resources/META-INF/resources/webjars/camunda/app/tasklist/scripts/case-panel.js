/*
 * The case panel: what the register knows of the case, beside the form of the task. The content comes from our own page
 * with the viewer's rights; here it is only placed. Tasklist has no plugin point beside the form, so the panel looks for
 * its place itself whenever the page changes.
 */
import { whenPageChanges } from '../../../../js/page-changes.js';

const STYLES = 'styles/case-panel.css';
const appRoot = document.querySelector('base').getAttribute('app-root');
const PAGE = appRoot.replace(/\/camunda$/, '') + '/registri/panelis?task=';

const SENTENCES = {
  loading: 'Ielādē lietas datus…',
  session: 'Darba sesija ir beigusies. Ieejiet no jauna, lai redzētu lietas datus.',
  forbidden: 'Jums nav tiesību skatīt šīs lietas datus.',
  missing: 'Šim uzdevumam lietas datu nav.',
  failed: 'Lietas datus neizdevās ielādēt.',
  sending: 'Sūta…',
  notSent: 'Neizdevās nosūtīt. Jūsu teksts ir palicis laukā; mēģiniet vēlreiz.'
};

let panel = null;
let shownTask = null;

function currentTask() {
  const match = /[?&]task=([^&]+)/.exec(window.location.hash);
  return match ? decodeURIComponent(match[1]) : null;
}

function create() {
  const aside = document.createElement('aside');
  aside.className = 'case-panel';
  aside.setAttribute('aria-label', 'Lietas dati');
  const content = document.createElement('div');
  content.className = 'case-panel-content';
  content.setAttribute('aria-live', 'polite');
  aside.appendChild(content);
  return aside;
}

function say(sentence, retry) {
  const content = panel.firstChild;
  const text = document.createElement('p');
  text.className = 'case-panel-notice';
  text.textContent = sentence;
  content.replaceChildren(text);
  if (retry) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default';
    button.textContent = 'Mēģināt vēlreiz';
    button.addEventListener('click', () => load(shownTask));
    content.appendChild(button);
  }
}

// Only what the page says, not its head: its style sheet must not reach Tasklist.
function show(html) {
  const content = panel.firstChild;
  const page = new DOMParser().parseFromString(html, 'text/html');
  content.replaceChildren(...(page.querySelector('main') || page.body).childNodes);
  content.querySelectorAll('a[href]').forEach((link) => {
    link.target = '_blank';
    link.rel = 'noopener';
  });
  content.querySelectorAll('form[data-send]').forEach((form) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(form);
    });
  });
}

// What is written beside a task goes to our REST API, so that the task and what was typed into its form stay open.
async function send(form) {
  const button = form.querySelector('[type=submit]');
  const task = shownTask;
  button.disabled = true;
  tell(form, SENTENCES.sending);
  try {
    const body = new FormData(form);
    body.append('task', task);
    const response = await fetch(form.dataset.send, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Idempotency-Key': body.get('key') },
      body
    });
    if (response.ok) {
      if (task === shownTask) {
        load(task);
      }
      return;
    }
    const problem = await response.json().catch(() => ({}));
    const reasons = Object.values(problem.fields || {});
    tell(form, reasons.join(' ') || problem.detail || sentenceFor(response) || SENTENCES.notSent, true);
  } catch {
    tell(form, SENTENCES.notSent, true);
  }
  button.disabled = false;
}

function tell(form, sentence, wrong) {
  let said = form.querySelector('[role=alert]');
  if (!said) {
    said = document.createElement('p');
    said.setAttribute('role', 'alert');
    form.appendChild(said);
  }
  said.className = wrong ? 'field-error' : 'soft';
  said.textContent = sentence;
}

function sentenceFor(response) {
  if (response.status === 401 || response.redirected) {
    return SENTENCES.session;
  }
  if (response.status === 403) {
    return SENTENCES.forbidden;
  }
  return response.status === 404 ? SENTENCES.missing : null;
}

async function load(task) {
  say(SENTENCES.loading);
  try {
    const response = await fetch(PAGE + encodeURIComponent(task), {
      credentials: 'same-origin',
      headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest', 'HX-Request': 'true' }
    });
    const html = await response.text();
    if (task !== shownTask) {
      return;
    }
    const sentence = sentenceFor(response);
    if (sentence) {
      say(sentence);
    } else if (response.ok) {
      show(html);
    } else {
      say(SENTENCES.failed, true);
    }
  } catch {
    if (task === shownTask) {
      say(SENTENCES.failed, true);
    }
  }
}

function place() {
  const task = currentTask();
  const row = document.querySelector('.task-details .tabbed-content');
  if (!task || !row) {
    shownTask = null;
    if (panel) {
      panel.remove();
    }
    return;
  }
  if (!panel) {
    panel = create();
  }
  if (panel.parentNode !== row) {
    row.classList.add('with-case-panel');
    row.appendChild(panel);
  }
  if (task !== shownTask) {
    shownTask = task;
    load(task);
  }
}

function watch() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = appRoot + '/app/tasklist/' + STYLES;
  document.head.appendChild(link);

  const plan = whenPageChanges(place);
  window.addEventListener('hashchange', plan);
  plan();
}

watch();

export default { id: 'case-panel', pluginPoint: 'tasklist.task.action', render: () => {} };
