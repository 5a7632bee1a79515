// Custom script of Cockpit (its scripts/config.js names it): whoever intervenes in a case past the steps of its process
// is asked why before the request goes out. Without a reason the server refuses in words, whichever way it was asked.
// When this file changes, its number goes up.
import { said } from './camunda-language.js';

const API = /\/camunda\/api\/engine\/engine\/[^/]+\/([^?]*)/;
const CHANGED = /^(process-instance|execution|job|job-definition|process-definition|external-task)\//;
const POSTED = new RegExp(
  '^((process-instance|execution|task)/[^/]+/(variables|localVariables|modification)' +
    '|process-instance/(delete|job-retries.*|variables-async)|job/retries|job/[^/]+/(execute|duedate/.*)' +
    '|(modification|migration)/execute(Async)?)$'
);
const INCIDENT = /^incident\/[^/]+$/;
const SELF = /\/(comment|attachment|history-time-to-live)(\/|$)/;
/** Several requests of one dialog are one deed, in milliseconds. */
const TOGETHER = 5000;

let last = { reason: '', at: 0 };
let asking = null;

function intervenes(method, url) {
  const path = API.exec(new URL(url, document.baseURI).pathname)?.[1] || '';
  if (method === 'POST') {
    return POSTED.test(path);
  }
  return (
    (method === 'PUT' || method === 'DELETE') &&
    !SELF.test(path) &&
    (CHANGED.test(path) ||
      (method === 'DELETE' && INCIDENT.test(path)) ||
      /^task\/[^/]+\/(v|localV)ariables\//.test(path))
  );
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function ask() {
  if (Date.now() - last.at < TOGETHER) {
    return Promise.resolve(last.reason);
  }
  asking =
    asking ||
    new Promise((answer) => {
      const text = element('textarea', {
        rows: 4,
        required: true,
        maxLength: 1000,
        className: 'form-control',
        id: 'reason'
      });
      const heading = element('h3', {
        textContent: said('Kāpēc iejaucaties lietā?', 'Why do you intervene?'),
        id: 'reason-h'
      });
      const dialog = element(
        'dialog',
        { className: 'saimnieks-reason' },
        element(
          'form',
          { method: 'dialog' },
          heading,
          element('label', {
            htmlFor: 'reason',
            textContent: said(
              'Pamatojums paliek lietas vēsturē, reģistrā un pierādījumu failā.',
              'The reason stays in the history of the case, in the register and in the evidence file.'
            )
          }),
          text,
          element(
            'p',
            {},
            element('button', { className: 'btn btn-primary', value: 'ok', textContent: said('Turpināt', 'Continue') }),
            ' ',
            element('button', {
              className: 'btn btn-default',
              value: '',
              formNoValidate: true,
              textContent: said('Nedarīt', 'Do not')
            })
          )
        )
      );
      Object.assign(dialog.style, { maxWidth: '34em', width: '90%', padding: '0 20px 10px', border: '1px solid #555' });
      dialog.querySelector('p').style.marginTop = '15px';
      dialog.setAttribute('aria-labelledby', 'reason-h');
      dialog.addEventListener('close', () => {
        const reason = dialog.returnValue === 'ok' ? text.value.trim() : '';
        last = { reason, at: Date.now() };
        asking = null;
        dialog.remove();
        answer(reason);
      });
      // dialogs of the applications keep the focus to themselves
      dialog.addEventListener('focusin', (event) => event.stopPropagation());
      document.body.append(dialog);
      dialog.showModal();
      text.focus();
    });
  return asking;
}

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, url, ...more) {
  this.intervenes = more[0] !== false && intervenes(String(method).toUpperCase(), url);
  return open.call(this, method, url, ...more);
};

XMLHttpRequest.prototype.send = function (body) {
  if (!this.intervenes) {
    return send.call(this, body);
  }
  ask().then((reason) => {
    if (reason) {
      this.setRequestHeader('X-Reason', encodeURIComponent(reason));
    }
    send.call(this, body);
  });
  return undefined;
};

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.reason', pluginPoint: 'saimnieks.reason', priority: 0, render() {} };
