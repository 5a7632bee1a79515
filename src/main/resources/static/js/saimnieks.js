// Requests that htmx sends carry the page's CSRF token.
document.addEventListener('htmx:configRequest', (event) => {
  const header = document.querySelector('meta[name="csrf-header"]');
  const token = document.querySelector('meta[name="csrf-token"]');
  if (header && token) {
    event.detail.headers[header.content] = token.content;
  }
});

// An answer "please log in" to a part of a page opens the login page instead of landing inside the part.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 401) {
    window.location.assign('/ieiet?beidzies');
  }
});

// A button is pressed once: a second click on a slow line must not send the form again.
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = 'true';
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

// On a phone the rows come first: what narrows a list is folded, unless something in it is wrong.
document.addEventListener('DOMContentLoaded', () => {
  if (window.matchMedia('(max-width: 40rem)').matches) {
    document.querySelectorAll('details.folding:not(:has(.invalid))').forEach((part) => (part.open = false));
  }
});
