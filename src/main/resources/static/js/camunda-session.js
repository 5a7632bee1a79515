// Custom script of the Camunda web applications (each one's scripts/config.js names it). They have a login form of
// their own, which is closed here: whoever has logged out, or whose session has run out, goes to the one login page.
// Loaded with a version in its name, because the applications ask for it by the engine's version only.

const root = new URL(document.baseURI).pathname.split('/camunda/')[0];
let loggingOut = false;
let leaving = false;

document.addEventListener(
  'click',
  (event) => {
    loggingOut = loggingOut || Boolean(event.target.closest('.logout'));
  },
  true
);

const BACK = 'saimnieks.back';
const SOON = 10000; // milliseconds in which nobody is sent for a login twice

/**
 * Where the session has ended, the same page is asked for again: the server sends it to the login page and back, and the
 * browser keeps the part of the address that says which task was open.
 */
function leaveWhenLoggedOut(event) {
  if (leaving || !window.location.hash.startsWith('#/login')) {
    return;
  }
  leaving = true;
  const sentBefore = Date.now() - Number(sessionStorage.getItem(BACK)) < SOON;
  if (loggingOut || sentBefore || !event?.oldURL || event.oldURL.includes('#/login')) {
    window.location.replace(`${root}/ieiet?${loggingOut ? 'izgaja' : 'beidzies'}`);
    return;
  }
  sessionStorage.setItem(BACK, Date.now());
  window.history.replaceState(null, '', event.oldURL);
  window.location.reload();
}

window.addEventListener('hashchange', leaveWhenLoggedOut);
leaveWhenLoggedOut();

// the applications expect every custom script to be a plugin; this one draws nothing
export default { id: 'saimnieks.session', pluginPoint: 'saimnieks.session', priority: 0, render() {} };
