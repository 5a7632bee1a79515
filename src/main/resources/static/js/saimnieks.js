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
