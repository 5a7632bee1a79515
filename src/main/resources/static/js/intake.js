// What makes public pages more comfortable; every page works without it.

// who comes back with errors starts at the list of them
document.querySelector('[autofocus]')?.focus();

// a line break is one character, and blanks at the ends do not count: as the server counts
const EDGES = /^[\s\p{Z}\u200B\uFEFF]+|[\s\p{Z}\u200B\uFEFF]+$/gu;

export function length(text) {
  return text.replace(/\r\n?/g, '\n').replace(EDGES, '').length;
}

const text = document.querySelector('textarea[data-longest]');
const form = document.querySelector('form[data-draft]');

function count() {
  const counter = document.getElementById('text-counter');
  const left = Number(text.dataset.longest) - length(text.value);
  const words = left < 0 ? text.dataset.over : text.dataset.left;
  counter.textContent = words.replace('{0}', Math.abs(left));
  counter.classList.toggle('over', left < 0);
  // told when it matters: near the end of what may be written
  counter.hidden = left > Number(text.dataset.longest) / 10;
}

// Files that will not be taken are named at once, before anything is sent.
function checkFiles(field) {
  const note = document.getElementById('files-check');
  const large = [...field.files]
    .filter((file) => file.size > Number(field.dataset.largest))
    .map((file) => `„${file.name}”: ${field.dataset.large}`);
  const many = field.files.length > Number(field.dataset.most) ? [field.dataset.many] : [];
  note.textContent = [...large, ...many].join(' ');
  note.hidden = note.textContent === '';
}

// What is typed outlives a slip of the browser, in this tab only: a computer in a library has other readers.
const KEPT = ['text', 'name', 'email', 'phone', 'address'];

function keepDraft() {
  const typed = Object.fromEntries(KEPT.map((name) => [name, form.elements[name].value]));
  sessionStorage.setItem(form.dataset.draft, JSON.stringify(typed));
}

function restoreDraft() {
  const draft = JSON.parse(sessionStorage.getItem(form.dataset.draft) || '{}');
  if (KEPT.every((name) => form.elements[name].value === '')) {
    KEPT.forEach((name) => (form.elements[name].value = draft[name] || ''));
  }
}

if (text) {
  text.addEventListener('input', count);
  count();
  document.getElementById('files').addEventListener('change', (event) => checkFiles(event.target));
}

if (form) {
  restoreDraft();
  count();
  form.querySelector('[data-draft-kept]').hidden = false;
  form.addEventListener('input', keepDraft);

  // a second press within the same answer must not send again; whoever comes back may
  const button = form.querySelector('button[type=submit]');
  const words = button.textContent;
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'true';
    button.textContent = form.dataset.sending;
  });
  window.addEventListener('pageshow', () => {
    delete form.dataset.sent;
    button.textContent = words;
  });
}

const done = document.querySelector('[data-draft-done]');
if (done) {
  sessionStorage.removeItem(done.dataset.draftDone);
}

document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
