// What was typed into a form of ours is not lost when the session has ended: it waits in this tab of the browser, and
// whoever comes back from the login page finds it in the form again. While somebody types, the session stays alive. A
// form that was refused can be left and come back to as well: the browser opens its page, and does not ask to send it again.

const ALIVE = 5 * 60 * 1000; // milliseconds between two signs of life
const NAME = 'saimnieks-name'; // who tried to log in, so that a slip in the password costs only that

const isTicked = (field) => ['checkbox', 'radio'].includes(field.type);
const isOurs = (field) => !field.name || ['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);

/** What a form holds that a person has given: no passwords, no files, nothing that the page itself put there. */
export function contents(form) {
  return [...form.elements]
    .filter((field) => !isOurs(field) && (!isTicked(field) || field.checked))
    .flatMap((field) =>
      field.type === 'select-multiple'
        ? [...field.selectedOptions].map((option) => [field.name, option.value])
        : [[field.name, field.value]]
    );
}

/** Puts it back; what the form does not have any more is left out. */
export function fill(form, pairs) {
  const given = {};
  pairs.forEach(([name, value]) => (given[name] = [...(given[name] || []), value]));
  [...form.elements]
    .filter((field) => !isOurs(field))
    .forEach((field) => {
      const values = given[field.name] || [];
      if (isTicked(field)) {
        field.checked = values.includes(field.value);
      } else if (field.type === 'select-multiple') {
        [...field.options].forEach((option) => (option.selected = values.includes(option.value)));
      } else if (values.length) {
        field.value = values.shift(); // of rows with one name, each its own
      }
    });
}

/** The page that answers a sent form gets the address of the page of the form, which can be opened again. */
function standAtForm() {
  const from = document.referrer && new URL(document.referrer);
  const page = from && from.origin === window.location.origin ? from.href : window.location.href;
  window.history.replaceState(null, '', page);
}

function begin() {
  const sent = document.documentElement.dataset.sent === 'true';
  if (sent) {
    standAtForm();
  }
  const person = document.querySelector('header [data-person]')?.textContent;
  const forms = person ? [...document.querySelectorAll('main form[method="post"]')] : [];
  const place = (form) => `saimnieks-form:${person}:${window.location.pathname}:${forms.indexOf(form)}`;
  const fromLogin = document.referrer && new URL(document.referrer).pathname.endsWith('/ieiet');
  const returned = window.performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
  let alive = Date.now();

  forms.forEach((form) => {
    const kept = JSON.parse(sessionStorage.getItem(place(form)));
    const keep = (refused) => sessionStorage.setItem(place(form), JSON.stringify({ refused, pairs: contents(form) }));
    sessionStorage.removeItem(place(form));
    if (kept && (fromLogin || (kept.refused && returned))) {
      fill(form, kept.pairs);
      form.querySelectorAll(':checked, select').forEach((field) => {
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const notice = document.createElement('p');
      notice.className = 'notice';
      notice.setAttribute('role', 'status');
      const files = form.querySelector('input[type="file"]') ? ' Failus pievienojiet no jauna.' : '';
      notice.textContent = `Ierakstītais ir atjaunots un vēl nav nosūtīts.${files}`;
      form.before(notice);
      keep(kept.refused);
    } else if (sent) {
      keep(true);
    }
    form.addEventListener('submit', () => keep(false));
    form.addEventListener('input', () => {
      keep(sent || kept?.refused);
      if (Date.now() - alive > ALIVE) {
        alive = Date.now();
        fetch(window.location.href, { method: 'HEAD', credentials: 'same-origin' }).catch(() => {});
      }
    });
  });

  const name = document.querySelector('form[action$="/ieiet"] [name="username"]');
  if (name) {
    name.form.addEventListener('submit', () => sessionStorage.setItem(NAME, name.value));
    if (/[?&](kluda|gaidiet)/.test(window.location.search)) {
      name.value = sessionStorage.getItem(NAME) || '';
      (name.value ? name.form.elements.password : name).focus();
    }
  }

  // the page of a task says in its address which task; the login must not lose that
  document.querySelectorAll('form[action$="/ieiet"]').forEach((form) => (form.action += window.location.hash));
}

if (document.body) {
  begin();
}
